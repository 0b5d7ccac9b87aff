package dev.tastemaker.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatedPreferencesTest {
    private static List<String> in(String message) {
        return StatedPreferences.in(message).stream()
                .map(each -> each.kind().wireName() + " " + each.subject()
                        + (each.value() == null ? "" : " " + each.value()))
                .toList();
    }

    @Test
    void hearsWhatIsSaidToHoldBeyondTheMessage() {
        assertEquals(List.of("dislike leather"), in("A belt for work. Never leather!"));
        assertEquals(List.of("dislike leather", "limit size 42"), in("never leather, and I wear size 42"));
        assertEquals(List.of("dislike wool"), in("I'm allergic to wool, what scarf do you have?"));
        assertEquals(List.of("dislike strong coffee"), in("I don't like strong coffee"));
        assertEquals(List.of("dislike plastic"), in("I never buy anything made of plastic."));
        assertEquals(List.of("like linen"), in("I love linen, show me shirts"));
        assertEquals(List.of("like green tea"), in("I really like green tea."));
        assertEquals(List.of("limit size m"), in("My size is M"));
        assertEquals(List.of("limit size 38.5"), in("running shoes, size 38,5 please"));
    }

    @Test
    void leavesAloneWhatIsAboutThisMessage() {
        assertEquals(List.of(), in("a bag, no leather"));
        assertEquals(List.of(), in("I like it"));
        assertEquals(List.of(), in("I like the second one"));
        assertEquals(List.of(), in("I don't want that"));
        assertEquals(List.of(), in("I would like to know the price"));
        assertEquals(List.of(), in("what size is it?"));
        assertEquals(List.of(), in("never mind"));
    }
}

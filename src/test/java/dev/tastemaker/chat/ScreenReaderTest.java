package dev.tastemaker.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tastemaker.catalog.InMemoryItemStore;
import dev.tastemaker.catalog.Item;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScreenReaderTest {
    private final InMemoryItemStore store = new InMemoryItemStore();
    private final ScreenReader reader = new ScreenReader(store);

    @BeforeEach
    void openTheShop() {
        store.save(Shop.ALL);
    }

    @Test
    void theNewestListIsOnScreen() {
        Screen screen =
                reader.read(List.of(turn("grinder-halden-03"), turn("kettle-arden-17", "kettle-solveig-08")), null);
        assertEquals(List.of("kettle-arden-17", "kettle-solveig-08"), ids(screen));
        assertNull(screen.focus());
    }

    @Test
    void aQuestionOnACardDoesNotChangeWhatTheSecondOneMeans() {
        Screen screen = reader.read(
                List.of(turn("kettle-arden-17", "kettle-solveig-08"), turn("kettle-solveig-08"), turn()), null);
        assertEquals(List.of("kettle-arden-17", "kettle-solveig-08"), ids(screen));
        assertEquals(List.of("kettle-solveig-08"), screen.spokenOf("tell me about the second one"));
    }

    @Test
    void itIsTheItemTheTurnBeforeSpokeOf() {
        Screen screen =
                reader.read(List.of(turn("kettle-arden-17", "kettle-solveig-08"), turn("kettle-solveig-08")), null);
        assertEquals(List.of("kettle-solveig-08"), screen.spokenOf("is it dishwasher safe?"));
        Screen page = reader.read(List.of(turn("kettle-solveig-08")), Shop.GRINDER);
        assertEquals(List.of("grinder-halden-03"), page.spokenOf("is it dishwasher safe?"));
    }

    @Test
    void anItemThatHasGoneIsNoLongerOnScreen() {
        assertEquals(List.of("kettle-arden-17"), ids(reader.read(List.of(turn("gone-1", "kettle-arden-17")), null)));
        assertEquals(List.of(), ids(reader.read(List.of(), null)));
    }

    private static List<String> ids(Screen screen) {
        return screen.items().stream().map(Item::id).toList();
    }

    private static Conversation.Turn turn(String... itemIds) {
        return new Conversation.Turn(
                UUID.randomUUID(), "message", "reply", Arrays.asList(itemIds), true, null, null, Instant.now());
    }
}

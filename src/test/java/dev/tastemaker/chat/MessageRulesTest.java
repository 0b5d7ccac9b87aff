package dev.tastemaker.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.tastemaker.catalog.ItemKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MessageRulesTest {
    private static final Screen KETTLES = new Screen(List.of(Shop.ARDEN, Shop.SOLVEIG, Shop.GRINDER), null, null);
    private static final Screen PAGE = new Screen(List.of(), Shop.ARDEN, null);

    @Test
    void aWishIsASearchWithoutItsAskingWords() {
        assertEquals(search("kettle", null, null), intent("I'm looking for a kettle", Screen.EMPTY));
        assertEquals(
                search("quiet kettle", null, "50"), intent("Do you have a quiet kettle under 50 €?", Screen.EMPTY));
        assertEquals(search("boots", "20", "40"), intent("show me boots between 20 and 40 euros please", Screen.EMPTY));
    }

    @Test
    void aNewWishIsASearchThoughOthersAreOnScreen() {
        assertEquals(search("desk lamp", null, null), intent("no, forget those. I want a desk lamp", KETTLES));
        assertEquals(search("cheaper kettles", null, "30"), intent("got any cheaper kettles under 30?", KETTLES));
    }

    @Test
    void kindsAreReadFromTheirNames() {
        Intent.Search search =
                assertInstanceOf(Intent.Search.class, intent("show me videos about coffee", Screen.EMPTY));
        assertEquals(Set.of(ItemKind.VIDEO), search.kinds());
    }

    @Test
    void aQuestionOnOneItemAsks() {
        assertAsks("grinder-halden-03", "is the Halden made of steel?", KETTLES);
        assertAsks("kettle-solveig-08", "how much does the second one weigh", KETTLES);
        assertAsks("grinder-halden-03", "does the last one come with a lid?", KETTLES);
        assertAsks("kettle-arden-17", "is kettle-arden-17 in stock?", KETTLES);
        assertAsks("kettle-arden-17", "is it waterproof?", PAGE);
        assertAsks("kettle-arden-17", "How much is it?", PAGE);
        assertAsks("kettle-arden-17", "What colours are there?", PAGE);
    }

    @Test
    void severalItemsAreCompared() {
        assertCompares(List.of("kettle-arden-17", "kettle-solveig-08"), "what's the difference between the first two?");
        assertCompares(List.of("kettle-solveig-08", "kettle-arden-17"), "Solveig or Arden, which is lighter?");
        assertCompares(List.of("kettle-arden-17", "kettle-solveig-08", "grinder-halden-03"), "compare all three");
        assertCompares(List.of("kettle-arden-17", "kettle-solveig-08", "grinder-halden-03"), "which one is better?");
    }

    @Test
    void comparingWhatIsNotOnScreenSearchesFirst() {
        Intent.SearchAndCompare both =
                assertInstanceOf(Intent.SearchAndCompare.class, intent("Compare two well rated kettles", Screen.EMPTY));
        assertEquals("well rated kettles", both.search().query());
    }

    @Test
    void moreLikeOneIsSimilar() {
        assertEquals(
                new Intent.Similar("kettle-solveig-08", null, null),
                intent("show me alternatives to the second one", KETTLES));
        assertEquals(
                new Intent.Similar("kettle-arden-17", null, new BigDecimal("49.89")),
                intent("anything cheaper?", PAGE));
    }

    @Test
    void openWishesAreSuggestions() {
        for (String message :
                new String[] {"surprise me", "What fits what I looked at lately?", "can you recommend something for me?"
                }) {
            assertEquals(new Intent.Suggest(), intent(message, Screen.EMPTY), message);
        }
        assertEquals(new Intent.Trending(), intent("what is popular right now?", Screen.EMPTY));
        assertInstanceOf(Intent.Search.class, intent("recommend a kettle", Screen.EMPTY));
        assertInstanceOf(Intent.Search.class, intent("popular kettles", Screen.EMPTY));
    }

    @Test
    void talkIsTalk() {
        assertEquals(new Intent.Talk(Intent.Topic.GREETING), intent("hello!", Screen.EMPTY));
        assertEquals(new Intent.Talk(Intent.Topic.GREETING), intent("hi, how are you today?", Screen.EMPTY));
        assertEquals(new Intent.Talk(Intent.Topic.THANKS), intent("thanks, very kind", KETTLES));
        assertEquals(new Intent.Talk(Intent.Topic.GOODBYE), intent("ok bye", KETTLES));
        assertEquals(new Intent.Talk(Intent.Topic.ABOUT), intent("are you a real person?", KETTLES));
        assertInstanceOf(Intent.Search.class, intent("thanks, and do you have cups?", KETTLES));
    }

    private static void assertAsks(String id, String message, Screen screen) {
        assertEquals(
                id,
                assertInstanceOf(Intent.Ask.class, intent(message, screen), message)
                        .id(),
                message);
    }

    private static void assertCompares(List<String> ids, String message) {
        assertEquals(
                ids,
                assertInstanceOf(Intent.Compare.class, intent(message, KETTLES), message)
                        .ids(),
                message);
    }

    private static Intent intent(String message, Screen screen) {
        return MessageRules.intent(message, screen);
    }

    private static Intent.Search search(String query, String least, String most) {
        return new Intent.Search(
                query,
                least == null ? null : new BigDecimal(least),
                most == null ? null : new BigDecimal(most),
                Set.of());
    }
}

package dev.tastemaker.guardrail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.catalog.ItemName;
import dev.tastemaker.catalog.Items;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a small model may choose, and what code makes of its choice. */
class CopyChoicesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void whatTheNameSaysInAnotherWayIsNotOffered() {
        Item grill = kettle("Arden Three-Burner Grill")
                .attribute("burners", 3)
                .attribute("wheels", 2)
                .item();
        List<String> facts = slot(grill, "fact");
        assertTrue(facts.contains("2 wheels"), facts::toString);
        assertFalse(facts.contains("3 burners"), facts::toString);
    }

    @Test
    void aMaterialThatTheNameNamesInPartIsNotOffered() {
        Item bell =
                kettle("Arden Bronze Gong").attribute("material", "bronze, oak").item();
        assertTrue(slot(bell, "made").stream().noneMatch(made -> made.contains("bronze")));
    }

    @Test
    void theBodyDoesNotSayWhatTheTitleSays() {
        Item kettle = kettle("Arden Wanda")
                .attribute("lids", 2)
                .attribute("wheels", 3)
                .item();
        assertEquals("{name} with 3 wheels", body(kettle, "Wanda with 2 lids", "2 lids", "3 wheels"));
        assertEquals("{name} with 2 lids", body(kettle, "Wanda with 2 lids", "2 lids"), "for want of another");
    }

    @Test
    void whoIsNamedInTheTitleIsNotNamedAgain() {
        Item video = kettle("Small pots")
                .kind(ItemKind.VIDEO)
                .attribute("presenter", "Ines Alvar")
                .attribute("duration_min", 6)
                .item();
        assertEquals(
                "{name}: a video of 6 minutes",
                body(video, "A video with Ines Alvar", "a video of 6 minutes by Ines Alvar"));
        Item told = kettle("Small pots")
                .kind(ItemKind.VIDEO)
                .attribute("presenter", "Ines Alvar")
                .attribute("duration_min", 6)
                .description("Somebody paints them.")
                .item();
        assertFalse(
                body(told, "A video with Ines Alvar", "Somebody paints them").contains("Ines"));
        assertEquals(
                "{name}: a video of 6 minutes by Ines Alvar",
                body(video, "A video on pots", "a video of 6 minutes by Ines Alvar"));
    }

    @Test
    void aNameWithAColonOrAQuestionHasASentenceBehindIt() {
        Item lesson = kettle("Small pots: one lesson")
                .kind(ItemKind.ARTICLE)
                .attribute("author", "Ines Alvar")
                .attribute("reading_min", 4)
                .item();
        assertEquals(
                "{name}. An article of 4 minutes by Ines Alvar",
                body(lesson, "", "an article of 4 minutes by Ines Alvar"));
        Item question = kettle("Which pot is small?")
                .kind(ItemKind.ARTICLE)
                .attribute("author", "Ines Alvar")
                .attribute("reading_min", 4)
                .item();
        assertEquals(
                "{name} An article of 4 minutes by Ines Alvar",
                body(question, "", "an article of 4 minutes by Ines Alvar"));
    }

    @Test
    void anAmountAloneHasAFactBesideItThatTells() {
        Item kettle = kettle("Arden Wanda").item();
        assertEquals("In black, 840 g.", CopyChoices.of(kettle).line(draft("", "840 g")));
    }

    @Test
    void aCountOfPiecesIsOfferedOnlyForWantOfABetterFact() {
        Item set = kettle("Arden Wanda").attribute("pieces", 4).item();
        assertFalse(slot(set, "fact").contains("4 pieces"));
    }

    @Test
    void aBookIsOneAndHasItsPages() {
        Item book = kettle("Arden Maps")
                .attribute("author", "Ines Alvar")
                .attribute("pages", 48)
                .item();
        assertEquals("{name} has 48 pages.", CopyChoices.of(book).summary(draft("", "48 pages")));
    }

    @Test
    void aSentenceAmongTheFactsIsEnough() {
        String first = "Knitted by two sisters on an island";
        Item item = Items.builder("scarf", "Wanda")
                .description(first + ". Somebody has washed it before you.")
                .build();
        ObjectNode draft = draft("", first).put("sentence", "Somebody has washed it before you.");
        assertEquals("{name}: " + first + ".", CopyChoices.of(item).summary(draft));
    }

    /** The description says what a thing is for, or nobody does. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            A bag for the weekend and for every day.  | Bags    | [every day, the weekend]
            Made for evenings outdoors.               | Lamps   | [the evening]
            Dinner for the weekend.                   | Dogs    | []
            Not for every day.                        | Plates  | []
            The weekend is when we made it.           | Plates  | []
            """)
    void anOccasionIsOneThatTheDescriptionNames(String description, String category, String occasions) {
        Item item = kettle("Arden Wanda")
                .description(description)
                .category(category)
                .item();
        assertEquals(occasions, slot(item, "occasion").toString());
    }

    @Test
    void onlyWhatHasACommonNameCanBeLookedFor() {
        assertEquals(List.of("Wanda"), slot(kettle("Arden Wanda").item(), "thing"));
        assertEquals(List.of(), slot(kettle("Arden Wanda").item(), "sought"));
        assertEquals(List.of("a kettle"), slot(kettle("Arden Kettle").item(), "sought"));
    }

    @Test
    void aTitleIsNoWordingThatLeadsElsewhere() {
        Item pan = kettle("Arden Wanda")
                .attribute("induction", true)
                .attribute("stackable", true)
                .item();
        assertTrue(slot(pan, "fact").contains("for induction"));
        assertFalse(slot(pan, "beside").contains("for induction"));
        assertTrue(slot(pan, "beside").contains("stackable"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Big pots, small rooms          | VIDEO   | Big pots, small rooms
            Big pots, small rooms – part 2 | VIDEO   | Big pots, small rooms
            Arden Big Pots, Set of 2       | PRODUCT | Arden Big Pots
            """)
    void theTitleOfAVideoIsNotCutAtItsCommas(String title, ItemKind kind, String name) {
        assertEquals(name, ItemName.of(kettle(title).kind(kind).item()));
    }

    private static Kettle kettle(String title) {
        return Kettle.plain().title(title);
    }

    private static List<String> slot(Item item, String slot) {
        return CopyChoices.of(item).slots().get(slot);
    }

    private static String body(Item item, String title, String... facts) {
        return CopyChoices.of(item).push(draft(title, facts)).path("body").asText();
    }

    private static ObjectNode draft(String title, String... facts) {
        ObjectNode draft = JSON.createObjectNode().put("title", title);
        List.of(facts).forEach(draft.putArray("facts")::add);
        return draft;
    }
}

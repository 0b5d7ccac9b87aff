package dev.tastemaker.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.Draft;
import dev.tastemaker.guardrail.Form;
import dev.tastemaker.guardrail.Grounds;
import dev.tastemaker.guardrail.Guardrail;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TurnComposerTest {
    private static final Intent.Search KETTLE = new Intent.Search("kettle", null, new BigDecimal("70"), Set.of());

    @Test
    void leadsWithTheBestAndNamesTheCheapest() {
        assertEquals(
                List.of(
                        "Here is what I found for “kettle” up to €70.",
                        "First comes Solveig gooseneck kettle, 0.9 l, at €64.00, rated 4.8 out of 5 by 97 shoppers.",
                        "For less, there is Arden kettle with temperature control, 1.7 l at €49.90."),
                words(KETTLE, null, Shop.SOLVEIG, Shop.ARDEN, Shop.GRINDER));
    }

    @Test
    void namesAVideoAmongProducts() {
        assertEquals(
                "There is also a video: “Pour-over coffee in four minutes”.",
                words(KETTLE, null, Shop.ARDEN, Shop.VIDEO).getLast());
    }

    @Test
    void saysWhenNothingWasFound() {
        assertEquals(
                "I found nothing for “kettle” up to €70.", words(KETTLE, null).getFirst());
        assertEquals(
                "I found no match for “kettle” up to €70, so here is what comes closest.",
                words(KETTLE, "popular", Shop.GRINDER).getFirst());
    }

    @Test
    void answersAQuestionFromTheFacts() {
        assertEquals(
                List.of("The weight of Arden kettle with temperature control, 1.7 l is 840 g."),
                ask("how heavy is it?"));
        assertEquals(List.of("Arden kettle with temperature control, 1.7 l costs €49.90."), ask("how much is it?"));
        assertEquals(
                List.of("Arden kettle with temperature control, 1.7 l is in stock, 12 pieces."),
                ask("is it in stock?"));
        assertEquals(
                List.of("Arden kettle with temperature control, 1.7 l is rated 4.6 out of 5 by 212 shoppers."),
                ask("what rating does it have?"));
        assertEquals(
                List.of("Yes: “keep warm” is listed for Arden kettle with temperature control, 1.7 l."),
                ask("does it keep water warm?"));
        assertEquals(
                List.of(
                        "The catalog says of Arden kettle with temperature control, 1.7 l: “Steel body, cordless, 360 degree base.”"),
                ask("is it cordless?"));
    }

    @Test
    void admitsWhatTheCatalogDoesNotSay() {
        assertEquals(
                List.of(
                        "We have no information about that for Arden kettle with temperature control, 1.7 l.",
                        "What the catalog does say: colour black, capacity 1.7 l, weight 840 g."),
                ask("is it waterproof?"));
    }

    @Test
    void namesAWinnerWhereTheFactsAreNumbers() {
        assertEquals(
                List.of(
                        "Solveig gooseneck kettle, 0.9 l is the lighter one: 720 g against 840 g for Arden kettle with temperature control, 1.7 l."),
                compare("which is lighter?"));
        assertEquals(
                List.of(
                        "Arden kettle with temperature control, 1.7 l is the cheaper one: €49.90 against €64.00 for Solveig gooseneck kettle, 0.9 l."),
                compare("which one is cheaper?"));
    }

    @Test
    void tellsPriceRatingAndDifferences() {
        assertEquals(
                List.of(
                        "In this order: Arden kettle with temperature control, 1.7 l; then Solveig gooseneck kettle, 0.9 l.",
                        "Price: €49.90; €64.00.",
                        "Rating: 4.6 out of 5 by 212 shoppers; 4.8 out of 5 by 97 shoppers.",
                        "Colour: black; white.",
                        "Capacity: 1.7 l; 0.9 l."),
                compare("what's the difference?"));
    }

    @Test
    void aComparisonOfWhatNobodyKnowsSaysSo() {
        assertEquals(
                "We have no information about that for these items.",
                compare("which one boils faster?").getFirst());
    }

    /** Every sentence passes the same guardrail as a model's. */
    private static List<String> words(Intent intent, String fallback, Item... items) {
        List<String> words = TurnComposer.words(
                new Findings(intent, List.of(), Shop.shown(items), List.of(), fallback),
                true,
                new Voice(Locale.ENGLISH, 0, Instant.now()));
        Grounds grounds = Grounds.of(List.of(items), Locale.ENGLISH, ZoneOffset.UTC, Instant.now())
                .afterHearing("kettle under 70 €");
        words.forEach(each -> assertEquals(
                List.of(),
                Guardrail.chat()
                        .check(Draft.of("sentence", each, Form.SENTENCE, grounds))
                        .violations(),
                each));
        return words;
    }

    private static List<String> ask(String question) {
        return words(new Intent.Ask(Shop.ARDEN.id(), question), null, Shop.ARDEN);
    }

    private static List<String> compare(String question) {
        return words(
                new Intent.Compare(List.of(Shop.ARDEN.id(), Shop.SOLVEIG.id()), question),
                null,
                Shop.ARDEN,
                Shop.SOLVEIG);
    }
}

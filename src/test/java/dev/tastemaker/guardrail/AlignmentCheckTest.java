package dev.tastemaker.guardrail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tastemaker.catalog.Item;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What facts and phrases deny may not be affirmed, whatever stands around a name. */
class AlignmentCheckTest {
    private static final Item UNRATED = Kettle.plain()
            .title("Kite weather: a beginner's guide, with pictures of all the clouds")
            .description("No cable and no charging. It is made out of almost nothing, and it is not dishwasher safe.")
            .item();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There are ratings for “Kite weather: a beginner's guide, with pictures of all the clouds” yet.",
                "There are ratings for Kite weather: a beginner's guide… yet.",
                "There are ratings for Kite weather: a beginner's guide yet.",
                "Cable and no charging.",
                "It is dishwasher safe.",
            })
    void aDroppedDenialIsFound(String text) {
        assertEquals(1, found(text).size(), () -> found(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There are no ratings for “Kite weather: a beginner's guide…” yet.",
                "No cable and no charging.",
                "No charging, cable free.",
                "It is not dishwasher safe.",
                "Kite weather is the one I found for you.",
                "A guide made for you.",
            })
    void whatTheFactsSayIsLeftAlone(String text) {
        assertEquals(List.of(), found(text));
    }

    @Test
    void nothingAtTheEndOfAClauseDeniesNothingBeforeIt() {
        assertEquals(List.of(), found("Made almost of air."));
    }

    private static List<Violation> found(String text) {
        Grounds grounds = Grounds.of(List.of(UNRATED), Locale.UK, Kettle.BERLIN, Kettle.NOW);
        return new AlignmentCheck().check(Draft.of("sentence", text, Form.SENTENCE, grounds));
    }
}

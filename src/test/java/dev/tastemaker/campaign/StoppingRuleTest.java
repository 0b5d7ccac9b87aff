package dev.tastemaker.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class StoppingRuleTest {
    @Test
    void ofEachTextAHundredMessagesMustBeJudged() {
        assertEquals(OptionalInt.empty(), StoppingRule.winner(List.of(text(0, 99, 0), text(1, 1_000, 300))));
        assertEquals(OptionalInt.of(1), StoppingRule.winner(List.of(text(0, 100, 0), text(1, 1_000, 300))));
    }

    @Test
    void theBestMustBeTheBestWithNinetyFivePercent() {
        assertEquals(OptionalInt.empty(), StoppingRule.winner(List.of(text(0, 1_000, 50), text(1, 1_000, 60))));
        assertEquals(OptionalInt.of(1), StoppingRule.winner(List.of(text(0, 1_000, 50), text(1, 1_000, 110))));
    }

    @Test
    void itIsAskedAnewAndEndsWhenLaterAnswersMakeItDoubtful() {
        assertEquals(OptionalInt.of(1), StoppingRule.winner(List.of(text(0, 200, 10), text(1, 200, 30))));
        assertEquals(OptionalInt.empty(), StoppingRule.winner(List.of(text(0, 200, 10), text(1, 900, 50))));
    }

    @Test
    void messagesThatAreTooYoungDoNotCount() {
        TextOutcome young = new TextOutcome(1, "item", 1, 1_000, 40, 0, 30, 0, 0, 30, 0);
        assertEquals(OptionalInt.empty(), StoppingRule.winner(List.of(text(0, 1_000, 10), young)));
    }

    @Test
    void oneTextAloneHasNothingToWin() {
        assertEquals(OptionalInt.empty(), StoppingRule.winner(List.of(text(0, 1_000, 500))));
    }

    private static TextOutcome text(int variant, long judged, long answered) {
        return new TextOutcome(1, "item", variant, judged, judged, 0, answered, 0, 0, answered, 0);
    }
}

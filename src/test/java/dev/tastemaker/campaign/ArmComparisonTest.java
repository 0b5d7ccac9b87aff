package dev.tastemaker.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArmComparisonTest {
    private static final List<String> ARMS = List.of("push aa", "push bb");

    /** In both clusters the second does better; added up, the first seems to, because it was sent to the keener readers. */
    @Test
    void whoWasSentToBetterReadersGainsNothingFromIt() {
        ArmComparison comparison = compare(
                text(1, 0, 900, 450), text(1, 1, 100, 70),
                text(2, 0, 100, 2), text(2, 1, 900, 90));
        assertTrue(comparison.chance("push bb") > 0.99, comparison.chance("push bb") + "");
        assertEquals(Optional.of("push bb"), comparison.winner());
    }

    @Test
    void nobodyWinsBeforeAllHaveAHundredMessages() {
        assertEquals(
                Optional.empty(),
                compare(text(1, 0, 99, 1), text(1, 1, 500, 300)).winner());
        assertEquals(
                Optional.of("push bb"),
                compare(text(1, 0, 100, 1), text(1, 1, 500, 300)).winner());
    }

    @Test
    void equalsShareTheChance() {
        ArmComparison comparison = compare(text(1, 0, 1_000, 100), text(1, 1, 1_000, 100));
        assertEquals(0.5, comparison.chance("push aa"), 0.05);
        assertEquals(Optional.empty(), comparison.winner());
    }

    @Test
    void whoHadNoRivalProvesNothing() {
        ArmComparison comparison = compare(text(1, 0, 1_000, 900));
        assertEquals(0, comparison.chance("push aa"));
        assertEquals(Optional.empty(), comparison.winner());
    }

    private static ArmComparison compare(TextOutcome... texts) {
        return new ArmComparison(List.of(texts), text -> ARMS.get(text.variant()));
    }

    private static TextOutcome text(int cluster, int variant, long judged, long answered) {
        return new TextOutcome(cluster, "item", variant, judged, judged, 0, answered, 0, 0, answered, 0);
    }
}

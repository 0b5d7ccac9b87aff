package dev.tastemaker.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlendAndRankerTest {
    private static final int ITEMS = 12;
    private static final int CASES = 60;

    /** The next item is the last plus one; one model knows that, the other likes the higher numbers. */
    private static CandidateTable table() {
        int[][] histories = new int[CASES][];
        int[] targets = new int[CASES];
        for (int i = 0; i < CASES; i++) {
            histories[i] = new int[] {i % (ITEMS - 1)};
            targets[i] = histories[i][0] + 1;
        }
        ItemRows knows = (item, weight, into) -> into[(item + 1) % ITEMS] += weight;
        ItemRows guesses = (item, weight, into) -> {
            for (int i = 0; i < into.length; i++) {
                into[i] += weight * i;
            }
        };
        List<ItemText> texts =
                IntStream.range(0, ITEMS).mapToObj(i -> ItemText.NONE).toList();
        float[] even = new float[ITEMS];
        CandidateScorer scorer = new CandidateScorer(
                List.of(
                        new RecencyWeighted("guesses", guesses, 1, 5, even),
                        new RecencyWeighted("knows", knows, 1, 5, even)),
                new ContextFeatures(texts, even),
                4);
        return scorer.score(new HeldOut(histories, targets), "test", TrainingListener.SILENT);
    }

    private static int[] all(CandidateTable table) {
        return IntStream.range(0, table.size()).toArray();
    }

    @Test
    void candidatesAreTheBestOfEachModelWithoutTheHistory() {
        CandidateTable table = table();
        // after 0: one model brings 11, 10, 9, 8; the other 1 and then, all alike, the lowest numbers 2, 3, 4
        assertArrayEquals(
                new int[] {1, 2, 3, 4, 8, 9, 10, 11},
                Arrays.stream(table.candidates(0)).sorted().toArray());
        assertEquals(1, table.coverage());
        assertEquals(10, table.ranksOf(0)[0], "eleven others, less the history");
        assertEquals(0, table.ranksOf(1)[0]);
    }

    @Test
    void tuningGivesTheWeightToTheModelThatKnows() {
        CandidateTable table = table();
        LinearBlend blend = LinearBlend.tune(table, all(table), Set.of());
        assertEquals(0, Arrays.stream(blend.ranks(table)).sum());
        assertTrue(blend.toString().contains("knows"), blend.toString());
    }

    @Test
    void aModelThatIsLeftOutGetsNoWeight() {
        CandidateTable table = table();
        LinearBlend blend = LinearBlend.tune(table, all(table), Set.of("knows"));
        assertTrue(blend.toString().startsWith("guesses"), blend.toString());
        assertTrue(Arrays.stream(blend.ranks(table)).sum() > 0);
    }

    @Test
    void treesLearnWhomToBelieve() {
        CandidateTable table = table();
        double[] ranks = LearnedRanker.crossValidated(
                table, 3, new RankerParameters(3, 0.3, 20, 10, 1), TrainingListener.SILENT);
        assertEquals(0, Arrays.stream(ranks).sum(), 1e-9);
    }
}

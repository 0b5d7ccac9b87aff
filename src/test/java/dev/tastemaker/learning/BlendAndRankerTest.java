package dev.tastemaker.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlendAndRankerTest {
    private static final int ITEMS = 12;
    private static final int CASES = 60;

    /** The next item is the last plus one; one model knows that, the other likes the higher numbers. */
    private static CandidateTable table(float guesses, float knows) {
        int[][] histories = new int[CASES][];
        int[] targets = new int[CASES];
        for (int i = 0; i < CASES; i++) {
            histories[i] = new int[] {i % (ITEMS - 1)};
            targets[i] = histories[i][0] + 1;
        }
        ItemRows one = (item, weight, into) -> {
            for (int i = 0; i < into.length; i++) {
                into[i] += weight * i;
            }
        };
        ItemRows other = (item, weight, into) -> into[(item + 1) % ITEMS] += weight;
        List<ItemText> texts =
                IntStream.range(0, ITEMS).mapToObj(i -> ItemText.NONE).toList();
        float[] even = new float[ITEMS];
        List<SequenceModel> models = List.of(
                new RecencyWeighted("guesses", one, 1, 5, even), new RecencyWeighted("knows", other, 1, 5, even));
        InteractionSequences nothing = new InteractionSequences(ITEMS, new int[][] {{0, 1}});
        CandidateScorer scorer = new CandidateScorer(
                models,
                Map.of("guesses", guesses, "knows", knows),
                new ContextFeatures(texts, SequenceCounts.of(nothing), models),
                ITEMS);
        return scorer.score(new HeldOut(histories, targets), "test", TrainingListener.SILENT);
    }

    private static int[] all(CandidateTable table) {
        return IntStream.range(0, table.size()).toArray();
    }

    @Test
    void ranksOverAllItemsWithoutTheHistory() {
        CandidateTable table = table(1, 0);
        assertEquals(1, table.coverage());
        assertEquals(10, table.ranksOf(0)[0], "eleven others, less the history");
        assertEquals(0, table.ranksOf(1)[0]);
        assertEquals(10, table.blendRanks()[0], "the other model has no weight");
        assertEquals(11, table.candidateCount(0), "the history is no candidate");
    }

    @Test
    void aTargetBeyondTheCandidatesIsNotFound() {
        CandidateTable table = table(1, 0);
        float[] scores = new float[table.candidateCount(0)];
        assertEquals(5, table.rank(0, scores), "eleven alike: the mean of 0 to 10");
    }

    @Test
    void tuningMovesTheWeightToTheModelThatKnows() {
        CandidateTable table = table(1, 0.01f);
        LinearBlend blend = LinearBlend.tune(table, all(table));
        assertEquals(0, Arrays.stream(blend.ranks(table)).sum());
        assertTrue(blend.toString().contains("knows"), blend.toString());
    }

    @Test
    void keepsTheUsualWeightsWhenNothingIsBetter() {
        CandidateTable table = table(0, 1);
        assertEquals("knows 1.000", LinearBlend.tune(table, all(table)).toString());
        assertArrayEquals(
                table.blendRanks(), LinearBlend.tune(table, all(table)).ranks(table));
    }

    @Test
    void treesLearnWhomToBelieve() {
        CandidateTable table = table(1, 0);
        double[] ranks =
                LearnedRanker.crossValidated(table, 3, new RankerParameters(3, 0.3, 20, 1), TrainingListener.SILENT);
        assertEquals(0, Arrays.stream(ranks).sum(), 1e-9);
    }
}

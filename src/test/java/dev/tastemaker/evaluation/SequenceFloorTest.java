package dev.tastemaker.evaluation;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tastemaker.learning.CandidateScorer;
import dev.tastemaker.learning.CandidateTable;
import dev.tastemaker.learning.HeldOut;
import dev.tastemaker.learning.InteractionSequences;
import dev.tastemaker.learning.ItemText;
import dev.tastemaker.learning.LearnedRanker;
import dev.tastemaker.learning.LinearBlend;
import dev.tastemaker.learning.RankerParameters;
import dev.tastemaker.learning.SequenceModel;
import dev.tastemaker.learning.SequenceRecipe;
import dev.tastemaker.learning.SequenceTraining;
import dev.tastemaker.learning.TrainingListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What is counted and solved for, blended and ranked as in {@code evaluate sequence}, on a part of real sequences that is soon
 * done: the first {@value #SHOPPERS} shoppers and the {@value #ITEMS} items that most of them turned to. The floors lie a tenth below what was
 * measured; figures of the whole stand in the README.
 */
class SequenceFloorTest {
    private static final Path DATA = Path.of("..", "shared", "data", "seqrec_beauty");
    private static final Map<String, Double> FLOORS = Map.of(
            "transitions", 0.031,
            "text-recent", 0.042,
            "ease", 0.052,
            "slist", 0.049,
            "blend", 0.051,
            "ranker", 0.057);
    private static final int SHOPPERS = 4_000;
    private static final int ITEMS = 1_200;
    /** Fewer trees than usual. */
    private static final RankerParameters RANKER = new RankerParameters(4, 0.15, 80, 0);

    @Test
    void theFiguresDoNotFall() {
        assumeTrue(Files.isDirectory(DATA), DATA + " is not there: the floor of next items is not looked at");
        assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "libtorch comes for Linux on x86-64 alone");
        SequenceSet part = part(SequenceSet.read(DATA));
        SequenceRecipe recipe = SequenceRecipe.USUAL;
        InteractionSequences fitted = part.sequences().withoutLast(2);
        List<SequenceModel> models = new SequenceTraining(
                        part.texts(), recipe, Set.of("transformer"), TrainingListener.SILENT)
                .counted(fitted);
        CandidateScorer scorer = CandidateScorer.of(models, recipe, part.texts(), fitted);
        CandidateTable valid = table(scorer, part, 2);
        CandidateTable test = table(scorer, part, 1);
        int[] all = IntStream.range(0, valid.size()).toArray();
        Map<String, Double> measured = new TreeMap<>();
        for (int model = 0; model < models.size(); model++) {
            measured.put(models.get(model).name(), ndcg(test.ranksOf(model)));
        }
        measured.put("blend", ndcg(LinearBlend.tune(valid, all).ranks(test)));
        measured.put(
                "ranker",
                ndcg(LearnedRanker.train(valid, all, RANKER, TrainingListener.SILENT)
                        .ranks(test)));
        FLOORS.forEach((name, floor) -> assertTrue(
                measured.get(name) >= floor, name + " has fallen below " + floor + ": nDCG@10 of all " + measured));
    }

    private static CandidateTable table(CandidateScorer scorer, SequenceSet part, int back) {
        return scorer.score(HeldOut.fromEnd(part.sequences(), back), "scores", TrainingListener.SILENT);
    }

    private static double ndcg(double[] ranks) {
        return NextItemScores.of(ranks).ndcg10();
    }

    private static SequenceSet part(SequenceSet whole) {
        int[][] rows = Arrays.copyOf(whole.sequences().rows(), SHOPPERS);
        float[] popularity = new InteractionSequences(whole.texts().size(), rows).popularity();
        int[] kept = IntStream.range(0, popularity.length)
                .boxed()
                .sorted(Comparator.comparingDouble(item -> -popularity[item]))
                .limit(ITEMS)
                .mapToInt(Integer::intValue)
                .toArray();
        int[] numbers = new int[popularity.length];
        Arrays.fill(numbers, -1);
        for (int i = 0; i < kept.length; i++) {
            numbers[kept[i]] = i;
        }
        List<ItemText> texts =
                Arrays.stream(kept).mapToObj(item -> whole.texts().get(item)).toList();
        int[][] fewer = Arrays.stream(rows)
                .map(row -> Arrays.stream(row)
                        .map(item -> numbers[item])
                        .filter(item -> item >= 0)
                        .toArray())
                .filter(row -> row.length > 2)
                .toArray(int[][]::new);
        return new SequenceSet(texts, new InteractionSequences(ITEMS, fewer));
    }
}

package dev.tastemaker.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On lists that were ordered by a stage that knows nothing ("loud"), seen less the further down, and taken from by what another
 * stage ("right") says.
 */
class ListRankerTest {
    private static final RankerParameters SMALL = new RankerParameters(3, 0.1, 60, 1);
    private static final int LENGTH = 20;

    private static double worth(Map<String, Integer> stages) {
        return stages.getOrDefault("right", 99) <= 4 ? 0.8 : 0.1;
    }

    private static List<ShownList> lists(int count, long seed) {
        Random random = new Random(seed);
        List<ShownList> lists = new ArrayList<>();
        while (lists.size() < count) {
            List<Integer> right =
                    new ArrayList<>(IntStream.rangeClosed(1, LENGTH).boxed().toList());
            Collections.shuffle(right, random);
            List<ShownList.Shown> shown = new ArrayList<>();
            for (int place = 0; place < LENGTH; place++) {
                Map<String, Integer> stages = Map.of("loud", place + 1, "right", right.get(place));
                boolean seen = random.nextDouble() < 1.0 / (place + 1);
                shown.add(new ShownList.Shown(stages, Map.of(), seen && random.nextDouble() < worth(stages)));
            }
            ShownList list = new ShownList(shown);
            if (list.telling()) {
                lists.add(list);
            }
        }
        return lists;
    }

    /** How much of what is worth taking stands in the first four places. */
    private static double worthOfFirstFour(ListRanker ranker, List<ShownList> lists) {
        return lists.stream()
                .mapToDouble(list -> list.items().stream()
                        .sorted(Comparator.comparingDouble(item -> -ranker.score(item.stages(), item.features())))
                        .limit(4)
                        .mapToDouble(item -> worth(item.stages()))
                        .sum())
                .average()
                .orElseThrow();
    }

    @Test
    void findsWhatIsWorthTakingBehindThePlaceItWasShownIn() {
        List<ShownList> shown = lists(600, 1);
        List<ShownList> others = lists(200, 2);
        double corrected = worthOfFirstFour(ListRanker.train(shown, SMALL, true), others);
        double naive = worthOfFirstFour(ListRanker.train(shown, SMALL, false), others);
        assertTrue(corrected > 2.9, "first four are worth " + corrected + " of 3.2");
        assertTrue(corrected >= naive, corrected + " corrected, " + naive + " not");
    }

    @Test
    void learnsFromWhatWasNotedWhereTheStagesSayNothing() {
        Random random = new Random(5);
        List<ShownList> lists = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            List<ShownList.Shown> shown = new ArrayList<>();
            for (int place = 0; place < LENGTH; place++) {
                double fit = random.nextGaussian();
                boolean taken = random.nextDouble() < (Math.abs(fit) < 0.3 ? 0.6 : 0.02);
                shown.add(new ShownList.Shown(Map.of("loud", place + 1), Map.of("price_fit", fit), taken));
            }
            lists.add(new ShownList(shown));
        }
        ListRanker ranker = ListRanker.train(lists, SMALL, true);
        Map<String, Integer> stages = Map.of("loud", 5);
        double fits = ranker.score(stages, Map.of("price_fit", 0.0));
        assertTrue(fits > ranker.score(stages, Map.of("price_fit", 1.5)), "too dear");
        assertTrue(fits > ranker.score(stages, Map.of("price_fit", -1.5)), "too cheap");
        assertTrue(Double.isFinite(ranker.score(stages, Map.of())));
    }

    @Test
    void isTheSameAfterItWasWrittenAndRead(@TempDir Path folder) throws IOException {
        List<ShownList> shown = lists(100, 3);
        ListRanker ranker = ListRanker.train(shown, SMALL, true);
        ranker.write(folder.resolve("ranker"));
        assertArrayEquals(
                ranker.scores(shown.getFirst()),
                ListRanker.read(folder.resolve("ranker")).scores(shown.getFirst()));
        Files.writeString(folder.resolve("other"), "{}");
        assertThrows(IOException.class, () -> ListRanker.read(folder.resolve("other")));
    }

    @Test
    void anItemThatNoKnownStageFoundHasAScoreToo() {
        ListRanker ranker = ListRanker.train(lists(100, 4), SMALL, true);
        assertTrue(Double.isFinite(ranker.score(Map.of("a stage of tomorrow", 1), Map.of("a note of tomorrow", 1.0))));
    }

    @Test
    void whatWasTakenCountsByItsPlace() {
        ShownList list = new ShownList(List.of(
                new ShownList.Shown(Map.of("right", 2), Map.of(), false),
                new ShownList.Shown(Map.of("right", 1), Map.of(), true)));
        assertTrue(list.telling());
        assertEquals(Math.log(2) / Math.log(3), list.ndcg(), 1e-9);
        assertEquals(1, list.ndcg(new double[] {0, 1}), 1e-9);
    }
}

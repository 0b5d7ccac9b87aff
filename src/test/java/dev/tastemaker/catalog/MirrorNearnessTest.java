package dev.tastemaker.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against comparing one by one. */
class MirrorNearnessTest {
    private static final int ITEMS = 900;

    private final Random random = new Random(4);
    private final List<short[]> vectors = new ArrayList<>();
    private final TreeSet<Integer> living = new TreeSet<>();
    private final MirrorNearness nearness = new MirrorNearness("i-%04d"::formatted);

    @Test
    void theNearestOfAQueryAreThoseOfComparingAll() {
        add(ITEMS);
        for (int i = 0; i < 20; i++) {
            float[] query = MirrorVectors.unit(drawn());
            assertEquals(nearest(query, slot -> true, 40), ids(nearness.of(query, living::contains, 40)));
            IntPredicate few = slot -> slot % 9 == 0;
            assertEquals(
                    nearest(query, few, 40),
                    ids(nearness.of(query, slot -> living.contains(slot) && few.test(slot), 40)));
        }
    }

    @Test
    void whatIsRememberedOfAnItemFollowsWhatComesAndGoes() {
        add(ITEMS);
        nearness.compareTogether(List.of(3, 5, 700));
        for (int round = 0; round < 5; round++) {
            for (int slot : List.of(3, 5, 700, 11 + round)) {
                float[] query = MirrorVectors.unit(vectors.get(slot));
                assertEquals(
                        nearest(query, other -> other != slot, 30),
                        ids(nearness.like(slot, living::contains, 30)),
                        "round " + round + ", place " + slot);
            }
            add(50);
            IntStream.range(100 * round + 20, 100 * round + 90).forEach(this::remove);
        }
    }

    private void add(int count) {
        for (int i = 0; i < count; i++) {
            living.add(vectors.size());
            vectors.add(drawn());
            nearness.add(vectors.getLast());
        }
    }

    private void remove(int slot) {
        living.remove(slot);
        nearness.remove(slot);
    }

    private List<String> nearest(float[] query, IntPredicate passes, int limit) {
        return living.stream()
                .filter(passes::test)
                .sorted(Comparator.comparingDouble((Integer slot) -> -cosine(query, vectors.get(slot))))
                .limit(limit)
                .map("i-%04d"::formatted)
                .toList();
    }

    private static double cosine(float[] query, short[] halves) {
        float[] unit = MirrorVectors.unit(halves);
        double sum = 0;
        for (int i = 0; i < unit.length; i++) {
            sum += (double) query[i] * unit[i];
        }
        return sum;
    }

    private static List<String> ids(List<ScoredItem> found) {
        return found.stream().map(ScoredItem::itemId).toList();
    }

    private short[] drawn() {
        float[] vector = new float[SentenceEncoder.DIMENSIONS];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return MirrorVectors.halves(vector);
    }
}

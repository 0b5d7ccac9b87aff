package dev.tastemaker.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopItemsTest {
    @Test
    void givesTheBestFirstAndEqualOnesInOrder() {
        assertArrayEquals(new int[] {3, 1, 2}, TopItems.of(new float[] {0, 5, 5, 7, 5}, 3));
    }

    @Test
    void leavesOutWhatIsRuledOut() {
        assertArrayEquals(new int[] {1}, TopItems.of(new float[] {-1e30f, 0}, 3));
        assertArrayEquals(new int[] {}, TopItems.of(new float[0], 3));
    }

    @Test
    void agreesWithSorting() {
        Random random = new Random(5);
        float[] scores = new float[500];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.nextInt(60);
        }
        int[] sorted = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparing(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        assertArrayEquals(Arrays.copyOf(sorted, 40), TopItems.of(scores, 40));
    }
}

package dev.tastemaker.catalog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Comparator;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BestScoresTest {
    private static final IntFunction<String> IDS = which -> "i-%03d".formatted((which * 37) % 1_000);

    private static int[] expected(double[] scores, int count, int limit) {
        return IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparing(IDS::apply))
                .limit(limit)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Test
    void findsTheSameAsSortingAllOfThem() {
        Random random = new Random(3);
        for (int kinds : new int[] {1, 2, 9, 1_000_000}) {
            double[] scores = random.doubles(700)
                    .map(score -> Math.floor(score * kinds) / kinds)
                    .toArray();
            for (int limit : new int[] {0, 1, 7, 200, 650, 10_000}) {
                assertArrayEquals(expected(scores, 650, limit), BestScores.of(scores, 650, limit, IDS));
            }
        }
    }

    @Test
    void tellsScoresApartThatDifferInTheirLastDigitOnly() {
        double[] scores = new double[300];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = i == 0 ? 0.7 : Math.nextUp(scores[i - 1]);
        }
        for (int limit : new int[] {5, 299, 300}) {
            assertArrayEquals(expected(scores, 300, limit), BestScores.of(scores, 300, limit, IDS));
        }
    }
}

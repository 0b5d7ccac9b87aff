package dev.tastemaker.catalog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FallingOrderTest {
    @Test
    void everyPlaceStandsOnceAndNoneFarBeforeAHigherOne() {
        Random random = new Random(2);
        float[] estimates = new float[5_000];
        for (int i = 0; i < estimates.length; i++) {
            estimates[i] = (float) random.nextGaussian();
        }

        int[] order = all(new FallingOrder(estimates, 100, 4_000), 250);

        assertArrayEquals(
                IntStream.range(100, 4_000).toArray(),
                Arrays.stream(order).sorted().toArray());
        float lowest = Float.MAX_VALUE;
        for (int place : order) {
            assertTrue(estimates[place] <= lowest + 0.01, "place " + place);
            lowest = Math.min(lowest, estimates[place]);
        }
    }

    @Test
    void aPortionIsNoGreaterThanItMustBe() {
        FallingOrder order = new FallingOrder(new float[] {1, 9, 5, 9, 3}, 0, 5);

        assertArrayEquals(new int[] {1, 3}, order.next(1));
        assertArrayEquals(new int[] {2}, order.next(1));
        assertArrayEquals(new int[] {4, 0}, order.next(5));
        assertArrayEquals(new int[0], order.next(5));
    }

    @Test
    void equalOnesKeepTheirOrder() {
        assertArrayEquals(new int[] {1, 2, 3}, all(new FallingOrder(new float[] {5, 2, 2, 2}, 1, 4), 2));
    }

    @Test
    void ofNoPlacesThereIsNone() {
        assertEquals(0, new FallingOrder(new float[] {1, 2}, 2, 2).next(5).length);
    }

    private static int[] all(FallingOrder order, int portion) {
        List<Integer> places = new ArrayList<>();
        for (int[] some = order.next(portion); some.length > 0; some = order.next(portion)) {
            assertTrue(some.length >= portion || order.next(1).length == 0);
            Arrays.stream(some).forEach(places::add);
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }
}

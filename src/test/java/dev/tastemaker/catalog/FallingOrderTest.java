package dev.tastemaker.catalog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
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

        int[] order = FallingOrder.of(estimates, 100, 4_000);

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
    void equalOnesKeepTheirOrder() {
        assertArrayEquals(new int[] {1, 2, 3}, FallingOrder.of(new float[] {5, 2, 2, 2}, 1, 4));
    }

    @Test
    void ofNoPlacesThereIsNone() {
        assertEquals(0, FallingOrder.of(new float[] {1, 2}, 2, 2).length);
    }
}

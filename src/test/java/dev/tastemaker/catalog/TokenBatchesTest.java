package dev.tastemaker.catalog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenBatchesTest {
    @Test
    void putsTextsOfLikeLengthTogetherLongestFirst() {
        long[][] tokens = {new long[3], new long[9], new long[4], new long[8], new long[1]};
        List<int[]> batches = TokenBatches.of(tokens, 18);
        assertEquals(2, batches.size());
        assertArrayEquals(new int[] {1, 3}, batches.get(0));
        assertArrayEquals(new int[] {2, 0, 4}, batches.get(1));
    }

    @Test
    void givesALongTextABatchOfItsOwn() {
        List<int[]> batches = TokenBatches.of(new long[][] {new long[5], new long[70]}, 18);
        assertEquals(2, batches.size());
        assertArrayEquals(new int[] {1}, batches.get(0));
    }

    @Test
    void makesNoBatchOfNothing() {
        assertEquals(List.of(), TokenBatches.of(new long[0][], 8));
    }

    @Test
    void partsAFewTextsWherePaddingWouldCostMoreThanAnotherRun() {
        long[][] unlike = {new long[5], new long[30], new long[6], new long[28]};
        List<int[]> parted = TokenBatches.cheapest(unlike);
        assertEquals(2, parted.size());
        assertArrayEquals(new int[] {1, 3}, parted.get(0));
        assertArrayEquals(new int[] {2, 0}, parted.get(1));

        List<int[]> together = TokenBatches.cheapest(new long[][] {new long[5], new long[8], new long[6]});
        assertEquals(1, together.size());
        assertArrayEquals(new int[] {1, 2, 0}, together.getFirst());

        assertEquals(List.of(), TokenBatches.cheapest(new long[0][]));
    }
}

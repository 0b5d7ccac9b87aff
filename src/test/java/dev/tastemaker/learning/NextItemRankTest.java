package dev.tastemaker.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NextItemRankTest {
    @Test
    void countsTheItemsBefore() {
        assertEquals(0, NextItemRank.of(new float[] {1, 9, 3, 2}, new int[0], 1));
        assertEquals(2, NextItemRank.of(new float[] {1, 9, 3, 2}, new int[0], 3));
    }

    @Test
    void removesTheHistoryOnceHoweverOftenItOccurs() {
        assertEquals(1, NextItemRank.of(new float[] {1, 9, 3, 2}, new int[] {1, 1}, 3));
        assertEquals(0, NextItemRank.of(new float[] {1, 9, 3, 2}, new int[] {1, 2, 1}, 3));
    }

    @Test
    void keepsATargetThatOccurredBefore() {
        assertEquals(1, NextItemRank.of(new float[] {1, 9, 3, 2}, new int[] {3, 1}, 3), "2 stands before it");
    }

    @Test
    void putsTiesAtTheMeanRank() {
        assertEquals(1.5, NextItemRank.of(new float[] {5, 5, 5, 5}, new int[0], 0), "0, 1, 2 or 3");
        assertEquals(1, NextItemRank.of(new float[] {5, 5, 5, 5}, new int[] {1}, 0), "0, 1 or 2");
        assertEquals(1.5, NextItemRank.of(new float[] {7, 5, 5, 1}, new int[0], 1));
    }

    @Test
    void findsNothingInScoresThatAreNoNumbers() {
        assertEquals(3, NextItemRank.of(new float[] {1, Float.NaN, 1}, new int[0], 1));
    }
}

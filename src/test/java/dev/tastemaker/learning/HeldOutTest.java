package dev.tastemaker.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class HeldOutTest {
    private static final InteractionSequences SEQUENCES =
            new InteractionSequences(6, new int[][] {{0, 1, 2, 3}, {4, 5}, {3}, {}});

    @Test
    void keepsTheLastItemAndAllBeforeIt() {
        HeldOut last = HeldOut.fromEnd(SEQUENCES, 1);
        assertArrayEquals(new int[] {3, 5}, last.targets());
        assertArrayEquals(new int[] {0, 1, 2}, last.histories()[0]);
        assertArrayEquals(new int[] {4}, last.histories()[1]);
    }

    @Test
    void keepsTheSecondLastWithoutTheLast() {
        HeldOut second = HeldOut.fromEnd(SEQUENCES, 2);
        assertArrayEquals(new int[] {2}, second.targets());
        assertArrayEquals(new int[] {0, 1}, second.histories()[0]);
    }

    @Test
    void whatAShopperComesBackToIsNotFresh() {
        InteractionSequences sequences = new InteractionSequences(6, new int[][] {{0, 1, 0}, {4, 5}});
        HeldOut fresh = HeldOut.fromEnd(sequences, 1).fresh();
        assertArrayEquals(new int[] {5}, fresh.targets());
        assertArrayEquals(new int[] {4}, fresh.histories()[0]);
    }

    @Test
    void fittingSeesNeitherOfThem() {
        assertArrayEquals(new int[] {0, 1}, SEQUENCES.withoutLast(2).rows()[0]);
        assertArrayEquals(new int[] {}, SEQUENCES.withoutLast(2).rows()[1]);
        assertArrayEquals(
                new float[] {1, 1, 0, 0, 0, 0}, SEQUENCES.withoutLast(2).popularity());
        assertEquals(7, SEQUENCES.interactions());
    }

    @Test
    void refusesWhatCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> new InteractionSequences(2, new int[][] {{2}}));
        assertThrows(IllegalArgumentException.class, () -> HeldOut.fromEnd(SEQUENCES, 4));
    }
}

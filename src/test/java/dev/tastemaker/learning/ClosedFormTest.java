package dev.tastemaker.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tastemaker.learning.ClosedFormParameters.Kind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosedFormTest {
    private static final float NEAR = 1e-5f;
    /** The first two items are alike, the third is not. */
    private static final TermVectors TEXTS = TermVectors.of(List.of(
            new ItemText("kettle", List.of()), new ItemText("kettle", List.of()), new ItemText("lamp", List.of())));

    private static float[][] solve(InteractionSequences sequences, ClosedFormParameters parameters) {
        List<float[]> rows = new ArrayList<>();
        new ClosedForm(sequences, parameters, TEXTS)
                .solve(new PlainInverse(), row -> rows.add(row.clone()), done -> {});
        return rows.toArray(float[][]::new);
    }

    @Test
    void easeOfTwoItemsIsTheRidgeRegressionOfOneOnTheOther() {
        // X'X + I = [[3 1] [1 2]]: both in one row, the first alone in another
        InteractionSequences sequences = new InteractionSequences(2, new int[][] {{0, 1}, {0}});
        float[][] rows = solve(sequences, new ClosedFormParameters(Kind.EASE, 1, 1, 1, 0));
        // P = [[2 -1] [-1 3]] / 5, so the weight of 0 for 1 is (1/5) / (3/5) and of 1 for 0 (1/5) / (2/5)
        assertArrayEquals(new float[] {0, 1 / 3f}, rows[0], NEAR);
        assertArrayEquals(new float[] {1 / 2f, 0}, rows[1], NEAR);
    }

    @Test
    void slistForeseesTheNextItemFromTheWeightedOnesBeforeIt() {
        // of 0, 1, 2 come two prefixes: (1, 0, 0) -> 1 and (.5, 1, 0) -> 2
        InteractionSequences sequences = new InteractionSequences(3, new int[][] {{0, 1, 2}});
        float[][] rows = solve(sequences, new ClosedFormParameters(Kind.SLIST, 1, 0.5f, 12, 0));
        // S'S + I = [[2.25 .5 0] [.5 2 0] [0 0 1]], inverse of the block = [[2 -.5] [-.5 2.25]] / 4.25
        // S'T: 0 -> 1 weighs 1, 0 -> 2 weighs .5, 1 -> 2 weighs 1
        assertArrayEquals(new float[] {0, 2 / 4.25f, (2 * 0.5f - 0.5f) / 4.25f}, rows[0], NEAR);
        assertArrayEquals(new float[] {0, 0, (-0.5f * 0.5f + 2.25f) / 4.25f}, rows[1], NEAR);
        assertArrayEquals(new float[] {0, 0, 0}, rows[2], NEAR);
    }

    @Test
    void slistLooksAtTheNewestOnly() {
        InteractionSequences sequences = new InteractionSequences(3, new int[][] {{0, 1, 2}});
        float[][] rows = solve(sequences, new ClosedFormParameters(Kind.SLIST, 1, 0.5f, 1, 0));
        assertArrayEquals(new float[] {0, 0.5f, 0}, rows[0], NEAR);
        assertArrayEquals(new float[] {0, 0, 0.5f}, rows[1], NEAR);
    }

    @Test
    void likeWordsCountAsTurnedToTogether() {
        // nobody did anything: G = 2 K + I = [[3 2] [2 3]] for the alike two, P = [[3 -2] [-2 3]] / 5
        InteractionSequences nobody = new InteractionSequences(3, new int[0][]);
        float[][] ease = solve(nobody, new ClosedFormParameters(Kind.EASE, 1, 1, 1, 2));
        assertArrayEquals(new float[] {0, 2 / 3f, 0}, ease[0], NEAR);
        assertArrayEquals(new float[3], ease[2], NEAR);
        // P 2K = [[.4 .4] [.4 .4]]
        float[][] slist = solve(nobody, new ClosedFormParameters(Kind.SLIST, 1, 0.5f, 12, 2));
        assertArrayEquals(new float[] {0, 0.4f, 0}, slist[0], NEAR);
        assertArrayEquals(new float[] {0.4f, 0, 0}, slist[1], NEAR);
        assertArrayEquals(new float[3], slist[2], NEAR);
    }

    @Test
    void invertsInPlainJava() {
        ByteBuffer matrix = ByteBuffer.allocateDirect(16).order(ByteOrder.nativeOrder());
        matrix.asFloatBuffer().put(new float[] {4, 2, 2, 3});
        FloatBuffer inverse = new PlainInverse().invert(matrix, 2);
        float[] values = new float[4];
        inverse.get(values);
        assertArrayEquals(new float[] {3 / 8f, -2 / 8f, -2 / 8f, 4 / 8f}, values, NEAR);
    }

    @Test
    void refusesParametersThatCannotBeSolved() {
        assertThrows(IllegalArgumentException.class, () -> new ClosedFormParameters(Kind.EASE, 0, 1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new ClosedFormParameters(Kind.EASE, Float.NaN, 1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new ClosedFormParameters(Kind.SLIST, 1, 1.1f, 1, 0));
        assertEquals(1, new ClosedFormParameters(Kind.SLIST, 1, 1, 1, 0).newest());
    }
}

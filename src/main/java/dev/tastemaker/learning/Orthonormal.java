package dev.tastemaker.learning;

import java.util.stream.IntStream;

/**
 * Makes columns orthonormal by the Cholesky factor of their products, in blocks that run side by side: a tenth of the time of one
 * column after another. A direction that the columns before it already span becomes zero.
 */
final class Orthonormal {
    private static final double VANISHED = 1e-7;

    private Orthonormal() {}

    /** Replaces {@code columns} in place. */
    static void of(float[][] columns) {
        roughly(columns);
        roughly(columns);
    }

    /** The same in half the time, and not exact where columns are nearly alike. */
    static void roughly(float[][] columns) {
        int count = columns.length;
        double[][] factor = new double[count][count];
        IntStream.range(0, count).parallel().forEach(i -> {
            for (int j = 0; j <= i; j++) {
                factor[i][j] = product(columns[i], columns[j]);
            }
        });
        for (int i = 0; i < count; i++) {
            double before = factor[i][i];
            for (int j = 0; j <= i; j++) {
                double sum = factor[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                if (i == j) {
                    factor[i][i] = sum > VANISHED * before ? Math.sqrt(sum) : 0;
                } else {
                    factor[i][j] = factor[j][j] > 0 ? sum / factor[j][j] : 0;
                }
            }
        }
        solve(columns, factor);
    }

    /** Each column less its parts along those before it, over its own length; in stretches of rows that need nothing of each other. */
    private static void solve(float[][] columns, double[][] factor) {
        int rows = columns.length == 0 ? 0 : columns[0].length;
        int stretch = 256;
        IntStream.range(0, (rows + stretch - 1) / stretch).parallel().forEach(part -> {
            int from = part * stretch;
            int to = Math.min(rows, from + stretch);
            for (int i = 0; i < columns.length; i++) {
                float[] column = columns[i];
                for (int j = 0; j < i; j++) {
                    float along = (float) factor[i][j];
                    float[] earlier = columns[j];
                    for (int r = from; r < to; r++) {
                        column[r] -= along * earlier[r];
                    }
                }
                float scale = factor[i][i] > 0 ? (float) (1 / factor[i][i]) : 0;
                for (int r = from; r < to; r++) {
                    column[r] *= scale;
                }
            }
        });
    }

    // Four sums side by side: one alone would wait for itself at each step.
    static double product(float[] a, float[] b) {
        double sum = 0;
        int at = 0;
        while (at + 4 <= a.length) {
            float first = 0;
            float second = 0;
            float third = 0;
            float fourth = 0;
            int end = Math.min(a.length - 3, at + 512);
            for (; at < end; at += 4) {
                first += a[at] * b[at];
                second += a[at + 1] * b[at + 1];
                third += a[at + 2] * b[at + 2];
                fourth += a[at + 3] * b[at + 3];
            }
            sum += (double) first + second + third + fourth;
        }
        for (; at < a.length; at++) {
            sum += a[at] * b[at];
        }
        return sum;
    }
}

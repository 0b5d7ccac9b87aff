package dev.tastemaker.learning;

import java.util.function.LongConsumer;

/** Rows of which few places are not zero. */
final class SparseRows implements ItemRows {
    private final int[][] columns;
    private final float[][] values;

    SparseRows(int[][] columns, float[][] values) {
        this.columns = columns;
        this.values = values;
    }

    static SparseRows of(PairWeights pairs, int items) {
        int[] count = new int[items];
        pairs.forEach(pair -> count[row(pair, items)]++);
        int[][] columns = new int[items][];
        float[][] values = new float[items][];
        for (int i = 0; i < items; i++) {
            columns[i] = new int[count[i]];
            values[i] = new float[count[i]];
        }
        LongConsumer place = pair -> {
            int row = row(pair, items);
            int at = --count[row];
            columns[row][at] = (int) (pair % items);
            values[row][at] = pairs.get(pair);
        };
        pairs.forEach(place);
        return new SparseRows(columns, values);
    }

    private static int row(long pair, int items) {
        return (int) (pair / items);
    }

    @Override
    public void add(int item, float weight, float[] into) {
        int[] at = columns[item];
        float[] value = values[item];
        for (int k = 0; k < at.length; k++) {
            into[at[k]] += weight * value[k];
        }
    }

    int[] columns(int item) {
        return columns[item];
    }

    float[] values(int item) {
        return values[item];
    }
}

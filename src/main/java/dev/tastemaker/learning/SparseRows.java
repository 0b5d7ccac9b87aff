package dev.tastemaker.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** Rows of which few places are not zero. */
final class SparseRows implements ItemRows {
    private final int[][] columns;
    private final float[][] values;

    /** @param columns of each row, rising where {@link #at} is to be asked */
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
        pairs.forEach(pair -> {
            int row = row(pair, items);
            columns[row][--count[row]] = (int) (pair % items);
        });
        for (int row = 0; row < items; row++) {
            Arrays.sort(columns[row]);
            for (int k = 0; k < columns[row].length; k++) {
                values[row][k] = pairs.get(row, columns[row][k]);
            }
        }
        return new SparseRows(columns, values);
    }

    /** One place of a row. */
    float at(int item, int other) {
        int k = Arrays.binarySearch(columns[item], other);
        return k < 0 ? 0 : values[item][k];
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

    void write(DataOutputStream out) throws IOException {
        out.writeInt(columns.length);
        for (int row = 0; row < columns.length; row++) {
            ArtefactParts.write(out, values[row]);
            for (int column : columns[row]) {
                out.writeInt(column);
            }
        }
    }

    static SparseRows read(DataInputStream in) throws IOException {
        int[][] columns = new int[in.readInt()][];
        float[][] values = new float[columns.length][];
        for (int row = 0; row < columns.length; row++) {
            values[row] = ArtefactParts.read(in);
            columns[row] = new int[values[row].length];
            for (int k = 0; k < columns[row].length; k++) {
                columns[row][k] = in.readInt();
            }
        }
        return new SparseRows(columns, values);
    }

    int[] columns(int item) {
        return columns[item];
    }

    float[] values(int item) {
        return values[item];
    }
}

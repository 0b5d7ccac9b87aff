package dev.tastemaker.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Vectors for comparing all of them: in blocks, number by number, so that the processor compares a block's items side by side. As
 * halves, 768 bytes each; 20,000 take less than a millisecond of one core.
 */
final class MirrorVectors {
    private static final int DIMENSIONS = SentenceEncoder.DIMENSIONS;
    /** Items of a block: their sums stay in the core's nearest cache. */
    private static final int BLOCK = 256;
    /** Numbers of each that are compared at a time. */
    private static final int ROWS = 8;

    private final List<short[]> blocks = new ArrayList<>();
    private float[] scales = new float[BLOCK];
    private int count;

    /** At the next place. */
    void add(short[] halves) {
        if (count % BLOCK == 0) {
            blocks.add(new short[BLOCK * DIMENSIONS]);
            scales = Arrays.copyOf(scales, Math.max(scales.length, 2 * count));
        }
        short[] block = blocks.getLast();
        double square = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            float value = Float.float16ToFloat(halves[i]);
            square += value * value;
            block[i * BLOCK + count % BLOCK] = halves[i];
        }
        scales[count++] = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
    }

    /**
     * The cosine of each query with every vector from place {@code from} on; the arrays are as long as there are places. Many queries share
     * what it takes to read the vectors.
     */
    List<float[]> cosines(List<short[]> queries, int from) {
        List<float[]> floats = queries.stream().map(MirrorVectors::floats).toList();
        List<float[]> cosines =
                queries.stream().map(query -> new float[blocks.size() * BLOCK]).toList();
        float[] rows = new float[ROWS * BLOCK];
        for (int block = from / BLOCK; block < blocks.size(); block++) {
            for (int dimension = 0; dimension < DIMENSIONS; dimension += ROWS) {
                widen(blocks.get(block), dimension * BLOCK, rows);
                for (int query = 0; query < floats.size(); query++) {
                    compare(floats.get(query), dimension, rows, cosines.get(query), block * BLOCK);
                }
            }
        }
        for (float[] each : cosines) {
            for (int i = from; i < count; i++) {
                each[i] *= scales[i];
            }
        }
        return cosines;
    }

    private static void widen(short[] halves, int from, float[] rows) {
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Float.float16ToFloat(halves[from + i]);
        }
    }

    // Some numbers at a time: the sums are then read and written less often.
    private static void compare(float[] query, int dimension, float[] rows, float[] sums, int at) {
        float a = query[dimension];
        float b = query[dimension + 1];
        float c = query[dimension + 2];
        float d = query[dimension + 3];
        float e = query[dimension + 4];
        float f = query[dimension + 5];
        float g = query[dimension + 6];
        float h = query[dimension + 7];
        for (int j = 0; j < BLOCK; j++) {
            sums[at + j] += a * rows[j]
                    + b * rows[BLOCK + j]
                    + c * rows[2 * BLOCK + j]
                    + d * rows[3 * BLOCK + j]
                    + e * rows[4 * BLOCK + j]
                    + f * rows[5 * BLOCK + j]
                    + g * rows[6 * BLOCK + j]
                    + h * rows[7 * BLOCK + j];
        }
    }

    /** Of length 1. */
    private static float[] floats(short[] halves) {
        float[] floats = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            floats[i] = Float.float16ToFloat(halves[i]);
        }
        return SentenceEncoder.normalise(floats);
    }

    /** The nearest halves, as the store makes them of a vector's text. */
    static short[] halves(float[] vector) {
        short[] halves = new short[vector.length];
        for (int i = 0; i < vector.length; i++) {
            halves[i] = Float.floatToFloat16(vector[i]);
        }
        return halves;
    }
}

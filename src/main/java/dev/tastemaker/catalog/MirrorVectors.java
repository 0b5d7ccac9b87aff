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
     * what it takes to bring a block near.
     */
    List<float[]> cosines(List<short[]> queries, int from) {
        List<float[]> floats = queries.stream().map(MirrorVectors::floats).toList();
        List<float[]> cosines =
                queries.stream().map(query -> new float[blocks.size() * BLOCK]).toList();
        for (int block = from / BLOCK; block < blocks.size(); block++) {
            for (int query = 0; query < floats.size(); query++) {
                compare(floats.get(query), blocks.get(block), cosines.get(query), block * BLOCK);
            }
        }
        for (float[] each : cosines) {
            for (int i = from; i < count; i++) {
                each[i] *= scales[i];
            }
        }
        return cosines;
    }

    // Four numbers at a time: the sums are then read and written a quarter as often.
    private static void compare(float[] query, short[] block, float[] sums, int at) {
        for (int i = 0; i < DIMENSIONS; i += 4) {
            float a = query[i];
            float b = query[i + 1];
            float c = query[i + 2];
            float d = query[i + 3];
            int row = i * BLOCK;
            for (int j = 0; j < BLOCK; j++) {
                sums[at + j] += a * Float.float16ToFloat(block[row + j])
                        + b * Float.float16ToFloat(block[row + BLOCK + j])
                        + c * Float.float16ToFloat(block[row + 2 * BLOCK + j])
                        + d * Float.float16ToFloat(block[row + 3 * BLOCK + j]);
            }
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

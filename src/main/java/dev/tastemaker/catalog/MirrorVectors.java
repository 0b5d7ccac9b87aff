package dev.tastemaker.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Vectors for comparing all of them: in blocks, number by number, so that the processor compares a block's items side by side. As
 * bytes, 384 each, since it is memory that bounds the comparing; such a cosine is off by about .001, so that who wants the nearest
 * looks at some more and compares those as halves.
 */
final class MirrorVectors {
    private static final int DIMENSIONS = SentenceEncoder.DIMENSIONS;
    /** Items of a block: their sums stay in the core's nearest cache. */
    private static final int BLOCK = 256;

    private static final short[] NOTHING = {};

    private final List<byte[]> blocks = new ArrayList<>();
    private final List<short[]> kept = new ArrayList<>();
    /** What a number of an item's bytes counts, in a vector of length 1. */
    private float[] steps = new float[BLOCK];
    /** One by the length of each as it is kept; 0 of nothing. */
    private float[] inverses = new float[BLOCK];

    private int count;

    /** At the next place. */
    void add(short[] halves) {
        if (count % BLOCK == 0) {
            blocks.add(new byte[BLOCK * DIMENSIONS]);
            steps = Arrays.copyOf(steps, Math.max(steps.length, 2 * count));
            inverses = Arrays.copyOf(inverses, steps.length);
        }
        float[] unit = unit(halves);
        float largest = 0;
        for (float value : unit) {
            largest = value > largest || -value > largest ? Math.abs(value) : largest;
        }
        float step = largest / Byte.MAX_VALUE;
        byte[] block = blocks.getLast();
        for (int i = 0; i < DIMENSIONS && step > 0; i++) {
            block[i * BLOCK + count % BLOCK] = (byte) Math.round(unit[i] / step);
        }
        float length = (float) Math.sqrt(dot(floats(halves), halves));
        inverses[count] = length > 0 ? 1 / length : 0;
        kept.add(halves);
        steps[count++] = step;
    }

    /** Its halves are let go; its bytes stay until all is made anew, and who asks for estimates passes it over. */
    void remove(int place) {
        kept.set(place, NOTHING);
    }

    /** Places, those of removed vectors among them. */
    int size() {
        return count;
    }

    /**
     * About the cosine of each query with every vector from place {@code from} on; the arrays are as long as there are places. Many
     * queries share what it takes to bring a block near.
     *
     * @param queries of length 1
     */
    List<float[]> estimates(List<float[]> queries, int from) {
        List<float[]> estimates =
                queries.stream().map(query -> new float[blocks.size() * BLOCK]).toList();
        for (int block = from / BLOCK; block < blocks.size(); block++) {
            for (int query = 0; query < queries.size(); query++) {
                compare(queries.get(query), blocks.get(block), estimates.get(query), block * BLOCK);
            }
        }
        for (float[] each : estimates) {
            for (int i = from; i < count; i++) {
                each[i] *= steps[i];
            }
        }
        return estimates;
    }

    // Eight numbers at a time: the sums are then read and written an eighth as often. In two sums, so that neither
    // waits.
    private static void compare(float[] query, byte[] block, float[] sums, int at) {
        for (int i = 0; i < DIMENSIONS; i += 8) {
            float a = query[i];
            float b = query[i + 1];
            float c = query[i + 2];
            float d = query[i + 3];
            float e = query[i + 4];
            float f = query[i + 5];
            float g = query[i + 6];
            float h = query[i + 7];
            int row = i * BLOCK;
            for (int j = 0; j < BLOCK; j++) {
                float one = Math.fma(a, block[row + j], sums[at + j]);
                float other = b * block[row + BLOCK + j];
                one = Math.fma(c, block[row + 2 * BLOCK + j], one);
                other = Math.fma(d, block[row + 3 * BLOCK + j], other);
                one = Math.fma(e, block[row + 4 * BLOCK + j], one);
                other = Math.fma(f, block[row + 5 * BLOCK + j], other);
                one = Math.fma(g, block[row + 6 * BLOCK + j], one);
                other = Math.fma(h, block[row + 7 * BLOCK + j], other);
                sums[at + j] = one + other;
            }
        }
    }

    /**
     * The cosine of a query with the vector at a place.
     *
     * @param query of length 1
     */
    float cosine(float[] query, int place) {
        return dot(query, kept.get(place)) * inverses[place];
    }

    // Eight sums, so that none waits for the one before it.
    private static float dot(float[] query, short[] halves) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        float e = 0;
        float f = 0;
        float g = 0;
        float h = 0;
        for (int i = 0; i < DIMENSIONS; i += 8) {
            a = Math.fma(query[i], Float.float16ToFloat(halves[i]), a);
            b = Math.fma(query[i + 1], Float.float16ToFloat(halves[i + 1]), b);
            c = Math.fma(query[i + 2], Float.float16ToFloat(halves[i + 2]), c);
            d = Math.fma(query[i + 3], Float.float16ToFloat(halves[i + 3]), d);
            e = Math.fma(query[i + 4], Float.float16ToFloat(halves[i + 4]), e);
            f = Math.fma(query[i + 5], Float.float16ToFloat(halves[i + 5]), f);
            g = Math.fma(query[i + 6], Float.float16ToFloat(halves[i + 6]), g);
            h = Math.fma(query[i + 7], Float.float16ToFloat(halves[i + 7]), h);
        }
        return a + b + (c + d) + (e + f + (g + h));
    }

    /** The vector at a place, of length 1. */
    float[] unit(int place) {
        return unit(kept.get(place));
    }

    /** Of length 1; of nothing, no numbers. */
    static float[] unit(short[] halves) {
        return SentenceEncoder.normalise(floats(halves));
    }

    private static float[] floats(short[] halves) {
        float[] floats = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            floats[i] = Float.float16ToFloat(halves[i]);
        }
        return floats;
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

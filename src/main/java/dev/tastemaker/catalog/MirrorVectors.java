package dev.tastemaker.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Vectors as the store has them, in halves. */
final class MirrorVectors {
    private static final int DIMENSIONS = SentenceEncoder.DIMENSIONS;
    private static final short[] NOTHING = {};

    private final List<short[]> kept = new ArrayList<>();
    /** One by the length of each; 0 of nothing. */
    private float[] inverses = new float[1_024];

    /** At the next place. */
    void add(short[] halves) {
        int place = kept.size();
        inverses = place == inverses.length ? Arrays.copyOf(inverses, 2 * place) : inverses;
        float length = (float) Math.sqrt(dot(floats(halves), halves, new float[DIMENSIONS]));
        inverses[place] = length > 0 ? 1 / length : 0;
        kept.add(halves);
    }

    /** Its place stays, of nothing. */
    void remove(int place) {
        kept.set(place, NOTHING);
    }

    /** Whether there is still a vector at a place. */
    boolean has(int place) {
        return kept.get(place) != NOTHING;
    }

    /** Places, those of removed vectors among them. */
    int size() {
        return kept.size();
    }

    /** @param query of length 1; for one thread */
    Comparison with(float[] query) {
        return new Comparison(query);
    }

    /** A query beside one vector after another, with the room that this takes. */
    final class Comparison {
        private final float[] query;
        private final float[] products = new float[DIMENSIONS];

        private Comparison(float[] query) {
            this.query = query;
        }

        /** The cosine of the query with the vector at a place. */
        float cosine(int place) {
            return dot(query, kept.get(place), products) * inverses[place];
        }
    }

    // All products, then four sums: products the processor makes sixteen at a time, and no sum waits for the one before
    // it.
    private static float dot(float[] query, short[] halves, float[] products) {
        for (int i = 0; i < DIMENSIONS; i++) {
            products[i] = query[i] * Float.float16ToFloat(halves[i]);
        }
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int i = 0; i < DIMENSIONS; i += 4) {
            a += products[i];
            b += products[i + 1];
            c += products[i + 2];
            d += products[i + 3];
        }
        return a + b + (c + d);
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

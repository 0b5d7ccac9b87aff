package dev.tastemaker.learning;

import java.util.Arrays;
import java.util.function.LongConsumer;

/** Sums over pairs of items, in a table of open addressing: millions of pairs without an object each. */
final class PairWeights {
    private static final long FREE = -1;
    private static final double FILLED = 0.6;

    private final int items;
    private long[] keys = new long[1 << 12];
    private float[] sums = new float[1 << 12];
    private int size;

    PairWeights(int items) {
        this.items = items;
        Arrays.fill(keys, FREE);
    }

    void add(int first, int second, float weight) {
        if (size > keys.length * FILLED) {
            grow();
        }
        long key = (long) first * items + second;
        int at = place(key);
        if (keys[at] == FREE) {
            keys[at] = key;
            size++;
        }
        sums[at] += weight;
    }

    /** The sum of a pair, {@code first * items + second}; 0 for one never added. */
    float get(long pair) {
        return sums[place(pair)];
    }

    float get(int first, int second) {
        return get((long) first * items + second);
    }

    /** Calls {@code action} with every pair there is, in no order. */
    void forEach(LongConsumer action) {
        for (long key : keys) {
            if (key != FREE) {
                action.accept(key);
            }
        }
    }

    /** The same pairs with their sums divided by a norm of the two items. */
    PairWeights dividedBy(Norm norm) {
        for (int at = 0; at < keys.length; at++) {
            if (keys[at] != FREE) {
                sums[at] /= norm.of((int) (keys[at] / items), (int) (keys[at] % items));
            }
        }
        return this;
    }

    interface Norm {
        float of(int first, int second);
    }

    private int place(long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 40) & mask;
        while (keys[at] != FREE && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        float[] oldSums = sums;
        keys = new long[oldKeys.length * 2];
        sums = new float[oldKeys.length * 2];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                sums[at] = oldSums[i];
            }
        }
    }
}

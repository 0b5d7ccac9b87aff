package dev.tastemaker.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What vectors look like from afar: each number in one of four steps, two bits, so that comparing a query with all of them counts bits
 * and stays in the core's own cache (100 bytes an item). After RaBitQ (Gao and Long, SIGMOD 2024), with two bits instead of one and
 * without turning the vectors first. An estimate is good enough to say which few are worth comparing in full.
 */
final class MirrorSketches {
    /** Items of a block. Its bits lie word by word, so that the processor compares sixteen items side by side. */
    private static final int BLOCK = 256;

    private static final int WORDS = SentenceEncoder.DIMENSIONS / Integer.SIZE;
    /** The middle of the four steps. */
    private static final float MIDDLE = 1.5f;
    /** Steps of a query's numbers: four bits. */
    private static final int QUERY_STEPS = 16;

    /** Of each block, by word: the lower bits of its items at twice the word, the upper ones after them. */
    private final List<int[][]> blocks = new ArrayList<>();
    /** What the sum of an item's steps is. */
    private float[] totals = new float[BLOCK];
    /** What makes a cosine of a product of steps; 0 of nothing. */
    private float[] scales = new float[BLOCK];

    private int count;

    /**
     * At the next place.
     *
     * @param unit of length 1, or nothing but zeros
     */
    void add(float[] unit) {
        if (count % BLOCK == 0) {
            blocks.add(new int[2 * WORDS][BLOCK]);
            int places = Math.max(scales.length, 2 * count);
            totals = Arrays.copyOf(totals, places);
            scales = Arrays.copyOf(scales, places);
        }
        float mean = 0;
        for (float value : unit) {
            mean += Math.abs(value) / unit.length;
        }
        float product = 0;
        for (int i = 0; i < unit.length && mean > 0; i++) {
            int step = Math.clamp((int) Math.floor(unit[i] / mean + 2), 0, 3);
            product += unit[i] * (step - MIDDLE);
            totals[count] += step;
            int[][] block = blocks.getLast();
            int word = i / Integer.SIZE;
            block[2 * word][count % BLOCK] |= (step & 1) << i;
            block[2 * word + 1][count % BLOCK] |= (step >> 1) << i;
        }
        scales[count++] = product > 0 ? 1 / product : 0;
    }

    /**
     * About the cosine of each query with every vector from place {@code from} on; the arrays are as long as there are places, or
     * longer. Many queries share what it takes to bring a block near.
     *
     * @param queries of length 1
     */
    List<float[]> estimates(List<float[]> queries, int from) {
        List<Query> read = queries.stream().map(Query::of).toList();
        List<float[]> estimates =
                queries.stream().map(query -> new float[blocks.size() * BLOCK]).toList();
        int[] products = new int[BLOCK];
        for (int block = from / BLOCK; block < blocks.size(); block++) {
            for (int query = 0; query < queries.size(); query++) {
                estimate(read.get(query), block, products, estimates.get(query));
            }
        }
        return estimates;
    }

    private void estimate(Query query, int block, int[] products, float[] estimates) {
        Arrays.fill(products, 0);
        compare(query.bits(), blocks.get(block), products);
        int first = block * BLOCK;
        for (int i = 0; i < Math.min(BLOCK, count - first); i++) {
            int place = first + i;
            estimates[place] = scales[place]
                    * (query.lowest() * totals[place] + query.step() * products[i] - MIDDLE * query.total());
        }
    }

    // The rows are arrays of their own and all loops begin at 0: else the compiler does not put items side by side.
    private static void compare(int[][] query, int[][] block, int[] products) {
        for (int word = 0; word < WORDS; word++) {
            addBits(query[word], block[2 * word], products, 0);
            addBits(query[word], block[2 * word + 1], products, 1);
        }
    }

    private static void addBits(int[] query, int[] row, int[] products, int weight) {
        int ones = query[0];
        int twos = query[1];
        int fours = query[2];
        int eights = query[3];
        for (int i = 0; i < products.length; i++) {
            int bits = row[i];
            int sum = Integer.bitCount(bits & ones)
                    + (Integer.bitCount(bits & twos) << 1)
                    + (Integer.bitCount(bits & fours) << 2)
                    + (Integer.bitCount(bits & eights) << 3);
            products[i] += sum << weight;
        }
    }

    /**
     * A query in sixteen steps.
     *
     * @param bits by word: those worth one, two, four and eight steps
     * @param total the sum of its numbers, as they are in steps
     */
    private record Query(int[][] bits, float lowest, float step, float total) {
        static Query of(float[] query) {
            float lowest = query[0];
            float highest = query[0];
            for (float value : query) {
                lowest = Math.min(lowest, value);
                highest = Math.max(highest, value);
            }
            float step = Math.max((highest - lowest) / (QUERY_STEPS - 1), Float.MIN_NORMAL);
            int[][] bits = new int[WORDS][4];
            int sum = 0;
            for (int i = 0; i < query.length; i++) {
                int steps = Math.round((query[i] - lowest) / step);
                sum += steps;
                for (int bit = 0; bit < 4; bit++) {
                    bits[i / Integer.SIZE][bit] |= (steps >> bit & 1) << i;
                }
            }
            return new Query(bits, lowest, step, query.length * lowest + step * sum);
        }
    }
}

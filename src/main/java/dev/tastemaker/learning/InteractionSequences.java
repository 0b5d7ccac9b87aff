package dev.tastemaker.learning;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * What shoppers turned to, in time order: a row of item numbers per shopper.
 *
 * @param items how many items there are; numbers run from 0 to {@code items - 1}
 * @param rows one per shopper, oldest first; may be empty
 */
public record InteractionSequences(int items, int[][] rows) {
    public InteractionSequences {
        requireNonNull(rows, "rows is null");
        for (int[] row : rows) {
            for (int item : row) {
                if (item < 0 || item >= items) {
                    throw new IllegalArgumentException("item " + item + " of " + items);
                }
            }
        }
    }

    /** The same without each row's last {@code count} items. */
    public InteractionSequences withoutLast(int count) {
        int[][] shorter = new int[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            shorter[i] = Arrays.copyOf(rows[i], Math.max(0, rows[i].length - count));
        }
        return new InteractionSequences(items, shorter);
    }

    /** How often each item occurs. */
    public float[] popularity() {
        float[] count = new float[items];
        for (int[] row : rows) {
            for (int item : row) {
                count[item]++;
            }
        }
        return count;
    }

    public long interactions() {
        return Arrays.stream(rows).mapToLong(row -> row.length).sum();
    }
}

package dev.tastemaker.learning;

import java.util.Arrays;

/**
 * How often the same shoppers turned to two items, as a cosine: Sarwar, Karypis, Konstan and Riedl, "Item-based collaborative
 * filtering recommendation algorithms", WWW 2001.
 */
final class CoOccurrence {
    private CoOccurrence() {}

    static SparseRows fit(InteractionSequences sequences) {
        float[] popularity = sequences.popularity();
        return SparseRows.of(
                counts(sequences).dividedBy((first, second) ->
                        (float) Math.sqrt((double) popularity[first] * popularity[second])),
                sequences.items());
    }

    /** How many shoppers turned to both. */
    static PairWeights counts(InteractionSequences sequences) {
        PairWeights pairs = new PairWeights(sequences.items());
        for (int[] row : sequences.rows()) {
            int[] items = Arrays.stream(row).distinct().toArray();
            for (int first : items) {
                for (int second : items) {
                    if (first != second) {
                        pairs.add(first, second, 1);
                    }
                }
            }
        }
        return pairs;
    }
}

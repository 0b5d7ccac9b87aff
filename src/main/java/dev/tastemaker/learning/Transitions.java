package dev.tastemaker.learning;

/**
 * What shoppers turned to within a few steps after an item, nearer steps weighing more, and a little of what they came from;
 * divided by the root of both items' popularity. A window over first-order Markov chains, as in Davidson et al., "The YouTube
 * video recommendation system", RecSys 2010.
 */
final class Transitions {
    private static final float FARTHER = 0.8f;
    private static final float BACKWARDS = 0.6f;

    private Transitions() {}

    /** @param window steps that are looked ahead */
    static SparseRows fit(InteractionSequences sequences, int window) {
        float[] popularity = sequences.popularity();
        return SparseRows.of(
                counts(sequences, window, BACKWARDS).dividedBy((first, second) ->
                        (float) Math.sqrt((double) popularity[first] * popularity[second])),
                sequences.items());
    }

    /** @param backwards how much a step counts in the other direction */
    static PairWeights counts(InteractionSequences sequences, int window, float backwards) {
        PairWeights pairs = new PairWeights(sequences.items());
        for (int[] row : sequences.rows()) {
            for (int i = 0; i < row.length; i++) {
                float weight = 1;
                for (int k = i + 1; k <= Math.min(i + window, row.length - 1); k++) {
                    pairs.add(row[i], row[k], weight);
                    if (backwards > 0) {
                        pairs.add(row[k], row[i], weight * backwards);
                    }
                    weight *= FARTHER;
                }
            }
        }
        return pairs;
    }
}

package dev.tastemaker.learning;

/**
 * What shoppers turned to within a few steps after an item, nearer steps weighing more, and a little of what they came from;
 * divided by the root of both items' popularity. A window over first-order Markov chains, as in Davidson et al., "The YouTube
 * video recommendation system", RecSys 2010.
 */
final class Transitions {
    private static final float FARTHER = 0.6f;
    private static final float BACKWARDS = 0.3f;

    private Transitions() {}

    /** @param window steps that are looked ahead */
    static SparseRows fit(InteractionSequences sequences, int window) {
        PairWeights pairs = new PairWeights(sequences.items());
        for (int[] row : sequences.rows()) {
            for (int i = 0; i < row.length; i++) {
                float weight = 1;
                for (int k = i + 1; k <= Math.min(i + window, row.length - 1); k++) {
                    pairs.add(row[i], row[k], weight);
                    pairs.add(row[k], row[i], weight * BACKWARDS);
                    weight *= FARTHER;
                }
            }
        }
        float[] popularity = sequences.popularity();
        return SparseRows.of(
                pairs.dividedBy((first, second) -> (float) Math.sqrt((double) popularity[first] * popularity[second])),
                sequences.items());
    }
}

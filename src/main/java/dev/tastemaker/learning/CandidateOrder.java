package dev.tastemaker.learning;

/** Second of two stages: puts the candidates of a case in order. Immutable, safe for many threads. */
sealed interface CandidateOrder permits LinearBlend, LearnedRanker {
    /**
     * How good each candidate is, bigger is better.
     *
     * @param features of the candidates, one after another, as {@link CandidateScorer} gives them
     * @param width how many each has
     */
    float[] scores(float[] features, int width);
}

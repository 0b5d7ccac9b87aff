package dev.tastemaker.learning;

/** Says how likely each item is to be a shopper's next. Immutable, safe for many threads. */
public interface SequenceModel {
    /** Its name in tables, options and features: lower case, short. */
    String name();

    /**
     * Scores every item after {@code history}; only their order and their distances mean something.
     *
     * @param history item numbers, oldest first, at least one
     * @param scores one place per item; what it held before is overwritten
     */
    void score(int[] history, float[] scores);

    /** Whether scores are logarithms of probabilities, up to one number that all share. */
    default boolean logits() {
        return false;
    }
}

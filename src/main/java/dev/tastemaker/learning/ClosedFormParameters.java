package dev.tastemaker.learning;

import static java.util.Objects.requireNonNull;

/**
 * How an item-to-item matrix is solved for.
 *
 * @param kind which equation
 * @param ridge added to the diagonal: the larger, the smaller and smoother the weights
 * @param decay how much less each older item of a history counts, 0 to 1 (SLIST alone)
 * @param newest how many items of a history count (SLIST alone)
 * @param text how much items with like words count as turned to together, 0 for not at all: as if every item's words had been
 *     turned to that often
 */
public record ClosedFormParameters(Kind kind, float ridge, float decay, int newest, float text) {
    /** The two equations. */
    public enum Kind {
        /** Each item from all others of a history, whatever their order: Steck, "Embarrassingly shallow autoencoders", WWW 2019. */
        EASE,
        /** The next item from those before it, newer ones weighing more: after Choi et al., "Session-aware linear item-item models", WWW 2021. */
        SLIST
    }

    public ClosedFormParameters {
        requireNonNull(kind, "kind is null");
        if (!(ridge > 0) || !(decay >= 0 && decay <= 1) || newest < 1 || !(text >= 0)) {
            throw new IllegalArgumentException(
                    "ridge " + ridge + ", decay " + decay + ", newest " + newest + ", text " + text);
        }
    }
}

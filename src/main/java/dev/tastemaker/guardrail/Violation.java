package dev.tastemaker.guardrail;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One breach of one check: what failed, where, and which fact would have carried it.
 *
 * @param check its id, for instance {@code G1}
 * @param passage name of the passage
 * @param span the words that failed; empty when the passage as a whole did
 * @param problem a clause that says why, for instance {@code is a number that no fact of the item holds}
 * @param missing the fact that would have carried it, for instance {@code price_was}; null when no fact could
 */
public record Violation(
        String check,
        String passage,
        String span,
        String problem,
        @Nullable String missing) {
    private static final int LONGEST_SPAN = 80;

    public Violation {
        requireNonNull(check, "check is null");
        requireNonNull(passage, "passage is null");
        requireNonNull(problem, "problem is null");
        span = span.length() > LONGEST_SPAN ? span.substring(0, LONGEST_SPAN) + "…" : span;
    }

    /** A sentence that a model can act on. */
    public String sentence() {
        return span.isEmpty()
                ? "The " + passage + " " + problem + "."
                : "In the " + passage + ", \"" + span + "\" " + problem + ".";
    }
}

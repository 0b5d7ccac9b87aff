package dev.tastemaker.guardrail;

/**
 * A promise that a text makes and that must be carried by a fact.
 *
 * @param name the promise in any language under one name, for instance {@code waterproof}
 */
record Claim(String name, Carrier carrier) {
    /** What may carry a promise. */
    enum Carrier {
        TEXT,
        REASON,
        REDUCTION,
        LOWEST,
        STOCK,
        ENDS,
        TODAY,
        RATING
    }

    /**
     * A promise where it stands.
     *
     * @param denied whether the text says that it is not so
     */
    record Made(Claim claim, String text, int start, int end, boolean denied) {
        boolean covers(Made other) {
            return start <= other.start && end >= other.end && end - start > other.end - other.start;
        }
    }
}

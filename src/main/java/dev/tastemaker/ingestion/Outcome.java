package dev.tastemaker.ingestion;

/** What became of one record. */
sealed interface Outcome {
    /** It is in the store. */
    enum Kept implements Outcome {
        /** New, or it changed what was there. */
        ACCEPTED,
        /** The store had it already. */
        UNCHANGED
    }

    /** It is not, and why. */
    record Refused(String reason) implements Outcome {}
}

package dev.tastemaker.ingestion;

/** The store does not answer; what was being written may be in or not. */
final class StoreAwayException extends RuntimeException {
    StoreAwayException(Throwable cause) {
        super("the store does not answer", cause);
    }
}

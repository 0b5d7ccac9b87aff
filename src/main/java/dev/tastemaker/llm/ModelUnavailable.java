package dev.tastemaker.llm;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** No answer from a model, for whatever reason; checked, because every caller has a composer to turn to. */
public class ModelUnavailable extends Exception {
    /** Why there is no answer. */
    public enum Reason {
        /** No model is configured or up. */
        NONE,
        /** All places and the queue are taken. */
        BUSY,
        /** The deadline passed. */
        SLOW,
        /** The call failed. */
        FAILED,
        /** The question is longer than anyone reads, even with the least telling left out. */
        TOO_LONG,
        /** The budget of the turn, the campaign or the key is spent. */
        OVER_BUDGET,
        /** It failed so often that it is not asked for a while. */
        CIRCUIT_OPEN
    }

    private final Reason reason;

    public ModelUnavailable(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = requireNonNull(reason, "reason is null");
    }

    public Reason reason() {
        return reason;
    }
}

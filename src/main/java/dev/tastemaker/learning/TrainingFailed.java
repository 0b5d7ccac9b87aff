package dev.tastemaker.learning;

/** A training process could not be started, failed, or was ended. */
public final class TrainingFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    TrainingFailed(String message) {
        super(message);
    }

    TrainingFailed(String message, Throwable cause) {
        super(message, cause);
    }
}

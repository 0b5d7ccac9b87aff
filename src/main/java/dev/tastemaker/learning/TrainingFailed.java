package dev.tastemaker.learning;

/** A training process could not be started, failed, or was ended. */
public final class TrainingFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean crashed;

    /** @param status of the process: 134 and 139 say that native code crashed */
    TrainingFailed(String message, int status) {
        super(message);
        this.crashed = status == 134 || status == 139;
    }

    TrainingFailed(String message, Throwable cause) {
        super(message, cause);
        this.crashed = false;
    }

    boolean crashed() {
        return crashed;
    }
}

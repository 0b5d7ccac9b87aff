package dev.tastemaker.problem;

import static java.util.Objects.requireNonNull;

/**
 * What a caller asked for cannot be done, and it is the caller who can change that. The message is one sentence that is
 * safe to show; it never carries a stack trace or another shopper's data.
 */
public class Refusal extends RuntimeException {
    /** Why; decides the HTTP status. */
    public enum Category {
        INVALID(400, "Invalid request"),
        FORBIDDEN(403, "Not allowed"),
        NOT_FOUND(404, "Not found"),
        CONFLICT(409, "Conflict"),
        TOO_LARGE(413, "Too large"),
        UNSUPPORTED(415, "Unsupported content type"),
        BUSY(429, "Too busy");

        private final int status;
        private final String title;

        Category(int status, String title) {
            this.status = status;
            this.title = title;
        }

        public int status() {
            return status;
        }

        public String title() {
            return title;
        }
    }

    private final Category category;

    public Refusal(Category category, String message) {
        super(requireNonNull(message, "message is null"));
        this.category = requireNonNull(category, "category is null");
    }

    public static Refusal invalid(String message) {
        return new Refusal(Category.INVALID, message);
    }

    public static Refusal notFound(String message) {
        return new Refusal(Category.NOT_FOUND, message);
    }

    public static Refusal forbidden(String message) {
        return new Refusal(Category.FORBIDDEN, message);
    }

    /** The sentence for the caller. */
    public String sentence() {
        return requireNonNull(getMessage());
    }

    public Category category() {
        return category;
    }
}

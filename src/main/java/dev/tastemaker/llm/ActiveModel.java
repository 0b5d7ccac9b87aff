package dev.tastemaker.llm;

import static java.util.Objects.requireNonNull;

/**
 * The model that answers now.
 *
 * @param guided true: too small to call tools; it gets one schema-constrained decision and code does the rest
 */
public record ActiveModel(String name, Kind kind, boolean guided) {
    /** Whose model it is. */
    public enum Kind {
        ENDPOINT,
        LOCAL
    }

    public ActiveModel {
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
    }
}

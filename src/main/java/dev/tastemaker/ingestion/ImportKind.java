package dev.tastemaker.ingestion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tastemaker.problem.Refusal;
import java.util.Locale;

/** What a feed holds; lower case on every wire and in the store. */
public enum ImportKind {
    ITEMS,
    INTERACTIONS,
    SHOPPERS;

    @JsonCreator
    public static ImportKind of(String name) {
        for (ImportKind kind : values()) {
            if (kind.wireName().equals(name)) {
                return kind;
            }
        }
        throw Refusal.invalid("kind must be items, interactions or shoppers");
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

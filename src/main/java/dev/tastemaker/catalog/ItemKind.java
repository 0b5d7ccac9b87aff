package dev.tastemaker.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tastemaker.problem.Refusal;
import java.util.Locale;

/** What an item is; lower case on every wire and in the store. */
public enum ItemKind {
    PRODUCT,
    VIDEO,
    LIVESTREAM,
    ARTICLE;

    @JsonCreator
    public static ItemKind of(String name) {
        for (ItemKind kind : values()) {
            if (kind.wireName().equals(name)) {
                return kind;
            }
        }
        throw Refusal.invalid("kind must be product, video, livestream or article");
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

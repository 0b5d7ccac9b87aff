package dev.tastemaker.email;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tastemaker.problem.Refusal;
import java.util.Locale;

/** How an email is laid out. */
public enum EmailLayout {
    /** All items alike, one below the other. */
    DIGEST,
    /** One item large, a few others below. */
    HERO,
    /** A livestream, video or article large, and below it the items in it. */
    STORY;

    @JsonCreator
    public static EmailLayout of(String name) {
        return switch (name) {
            case "digest" -> DIGEST;
            case "hero" -> HERO;
            case "story" -> STORY;
            default -> throw Refusal.invalid("layout must be digest, hero or story");
        };
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

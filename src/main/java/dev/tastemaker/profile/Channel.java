package dev.tastemaker.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tastemaker.problem.Refusal;
import java.util.Locale;

/** A way to reach a shopper that needs consent. */
public enum Channel {
    EMAIL,
    PUSH;

    @JsonCreator
    public static Channel of(String name) {
        return switch (name) {
            case "email" -> EMAIL;
            case "push" -> PUSH;
            default -> throw Refusal.invalid("channel must be email or push");
        };
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.tastemaker.feedback;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tastemaker.problem.Refusal;
import java.util.Locale;

/** Where an interaction or impression happened; lower case on every wire and in the store. */
public enum Scenario {
    SEARCH,
    FEED,
    VIDEO,
    LIVESTREAM,
    CHAT,
    PUSH,
    EMAIL;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    @JsonCreator
    public static Scenario of(String name) {
        for (Scenario scenario : values()) {
            if (scenario.wireName().equals(name)) {
                return scenario;
            }
        }
        throw Refusal.invalid("scenario must be search, feed, video, livestream, chat, push or email");
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}

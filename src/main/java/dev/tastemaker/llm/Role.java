package dev.tastemaker.llm;

import java.util.Locale;

/** What an endpoint is for. */
public enum Role {
    /** Short answers, at once. */
    FAST,
    /** Tool loops, long texts, questions of judgement. */
    SMART,
    /** Looks at pictures. */
    VISION,
    /** Makes pictures. */
    IMAGE,
    /** Turns text into vectors. */
    EMBED;

    /** {@code fast}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an endpoint of the other text role can stand in. */
    boolean isText() {
        return this == FAST || this == SMART;
    }
}

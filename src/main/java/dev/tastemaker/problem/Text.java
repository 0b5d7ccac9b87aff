package dev.tastemaker.problem;

import org.jspecify.annotations.Nullable;

/** Refuses text that no store, log or page can carry: NUL, lone surrogates, more characters than the field holds. */
public final class Text {
    private Text() {}

    /** {@code value} itself when it is not blank, at most {@code maxLength} UTF-16 units and storable. */
    public static String required(String field, @Nullable String value, int maxLength) {
        if (value == null || value.isBlank()) {
            throw Refusal.invalid(field + " is missing or blank");
        }
        return storable(field, value, maxLength);
    }

    /** {@code value} itself, or null when it is null or blank. */
    public static @Nullable String optional(String field, @Nullable String value, int maxLength) {
        return value == null || value.isBlank() ? null : storable(field, value, maxLength);
    }

    /** {@code value} itself when it is at most {@code maxLength} UTF-16 units and storable. */
    public static String storable(String field, String value, int maxLength) {
        if (value.length() > maxLength) {
            throw Refusal.invalid(
                    field + " has " + value.length() + " characters; at most " + maxLength + " are accepted");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0) {
                throw Refusal.invalid(field + " holds a NUL character");
            }
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw Refusal.invalid(field + " holds half of a surrogate pair");
            }
        }
        return value;
    }
}

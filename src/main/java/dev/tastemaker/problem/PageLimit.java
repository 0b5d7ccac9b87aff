package dev.tastemaker.problem;

import org.jspecify.annotations.Nullable;

/** How many rows a list answers with, as the query parameter {@code limit} says it. */
public final class PageLimit {
    private PageLimit() {}

    /** The number in {@code given}, {@code usual} when there is none; refused outside 1 to {@code most}. */
    public static int of(@Nullable String given, int usual, int most) {
        if (given == null || given.isBlank()) {
            return usual;
        }
        try {
            int limit = Integer.parseInt(given.strip());
            if (limit >= 1 && limit <= most) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // refused below, with the same sentence
        }
        throw Refusal.invalid("limit must be a whole number from 1 to " + most);
    }
}

package dev.tastemaker.recommendation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the things a shopper turns to in the long run, told by the item in the middle of it.
 *
 * @param importance what was done about it, what is long ago counting less; comparable only within a shopper
 * @param items how many items it is made of
 * @param itemIds the weightiest of them, at most 5
 * @param category the narrowest that most of them share
 */
public record Interest(
        String medoidId,
        double importance,
        int items,
        List<String> itemIds,
        @Nullable String category,
        Instant lastAt) {
    public Interest {
        requireNonNull(medoidId, "medoidId is null");
        itemIds = List.copyOf(itemIds);
        requireNonNull(lastAt, "lastAt is null");
    }

    /** Interests as they were made once. */
    record Made(List<Interest> interests, Instant newestAt, Instant madeAt) {
        Made {
            interests = List.copyOf(interests);
        }
    }

    /** Where interests are kept. */
    interface Store {
        /** Replaces those there were. */
        void save(String visitor, List<Interest> interests, long acts, Instant newestAt);
    }
}

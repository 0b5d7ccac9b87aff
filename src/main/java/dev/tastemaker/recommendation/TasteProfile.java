package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.Price;
import dev.tastemaker.profile.Preference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a shopper's taste, for people and for prompts, and nothing that is not on record.
 *
 * @param text all of it in a few plain sentences
 * @param acts interactions with items, ever
 * @param items how many items those were about
 * @param intent what the last session is about, newest first
 * @param interests long-term interests, the most important first
 */
public record TasteProfile(
        String text,
        long acts,
        long items,
        List<Named> intent,
        List<LongTerm> interests,
        List<String> categories,
        List<String> brands,
        @Nullable Price lowPrice,
        @Nullable Price highPrice,
        List<Preference> preferences) {
    /** An item by id and title. */
    public record Named(String itemId, String title) {}

    /**
     * A long-term interest.
     *
     * @param name its category, else the title of the item in its middle
     * @param share of all interests, 0 to 1
     * @param medoid the item in its middle
     * @param told the weightiest of its items
     */
    public record LongTerm(String name, double share, int items, Named medoid, List<Named> told, Instant lastAt) {}
}

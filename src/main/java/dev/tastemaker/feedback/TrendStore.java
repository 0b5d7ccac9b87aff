package dev.tastemaker.feedback;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What rises, per segment: all, a language ({@code language:de}) or a part of the day ({@code day:evening}). Methods block. */
public interface TrendStore {
    /** What can rise. */
    enum Kind {
        ITEMS,
        CATEGORIES,
        QUERIES;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How something is turned to against what was usual.
     *
     * @param key an item's id, a category's or a query's words in lower case
     * @param score how far above what was usual, in standard deviations
     * @param now interactions in the newest days
     * @param before interactions in as many days before those
     * @param weight all interactions, what is long ago counting less
     */
    record Rise(String key, double score, long now, long before, double weight) {}

    /** What is clearly above what was usual, the most surprising first. */
    List<Rise> rising(Kind kind, String segment, int limit);

    /** What a segment turns to most, whether or not it rises. */
    List<Rise> weightiest(Kind kind, String segment, int limit);

    /** How these items stand in a segment; one of which nothing is counted is absent. */
    Map<String, Rise> of(Collection<String> itemIds, String segment);
}

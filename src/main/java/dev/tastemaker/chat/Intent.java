package dev.tastemaker.chat;

import dev.tastemaker.catalog.ItemKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a turn is about: what a tool is called with, decided by rule or by a small model. */
sealed interface Intent {
    /** Find things. */
    record Search(
            String query,
            @Nullable BigDecimal minPrice,
            @Nullable BigDecimal maxPrice,
            Set<ItemKind> kinds) implements Intent {
        public Search {
            kinds = Set.copyOf(kinds);
        }
    }

    /** Find things and put the best two side by side. */
    record SearchAndCompare(Search search) implements Intent {}

    /** A question on one item. */
    record Ask(String id, String question) implements Intent {}

    /** Weigh items against each other. */
    record Compare(List<String> ids, String question) implements Intent {
        public Compare {
            ids = List.copyOf(ids);
        }
    }

    /** More like one item. */
    record Similar(
            String id,
            @Nullable BigDecimal minPrice,
            @Nullable BigDecimal maxPrice) implements Intent {}

    /** Something that suits, without a wish. */
    record Suggest() implements Intent {}

    /** What many look at. */
    record Trending() implements Intent {}

    /**
     * A few words to go with a thing.
     *
     * @param theme phrases of the occasion
     * @param id the item of the screen that they go with
     * @param about what they go with, where it has to be found
     */
    record Note(String theme, @Nullable String id, @Nullable Search about) implements Intent {}

    /** Nothing to look up. */
    record Talk(Topic topic) implements Intent {}

    /** What talk is about. */
    enum Topic {
        GREETING,
        THANKS,
        GOODBYE,
        ABOUT,
        ELSEWHERE
    }
}

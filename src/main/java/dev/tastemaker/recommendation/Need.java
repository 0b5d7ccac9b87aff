package dev.tastemaker.recommendation;

import static java.util.Objects.requireNonNull;

import dev.tastemaker.catalog.ItemFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request with what is known of the shopper and wanted by the shop; {@link TasteSummary#UNKNOWN} for an anonymous or a new
 * shopper.
 *
 * @param request with the filter narrowed to what rules and the shopper's own words allow
 * @param rules in force for it
 * @param wishes what the shopper said outright
 */
record Need(RecommendationRequest request, TasteSummary taste, List<Rule> rules, Wishes wishes) {
    Need {
        requireNonNull(request, "request is null");
        requireNonNull(taste, "taste is null");
        requireNonNull(wishes, "wishes is null");
        rules = List.copyOf(rules);
    }

    Need(RecommendationRequest request, TasteSummary taste) {
        this(request, taste, List.of(), Wishes.NONE);
    }

    @Nullable
    String query() {
        return request.query();
    }

    @Nullable
    String itemId() {
        return request.itemId();
    }

    @Nullable
    String visitor() {
        return request.shopperId();
    }

    ItemFilter filter() {
        return request.filter();
    }

    boolean search() {
        return query() != null;
    }

    boolean likeAnItem() {
        return query() == null && itemId() != null;
    }

    /** Whether nothing was asked for: what suits the shopper is wanted. */
    boolean open() {
        return !search() && !likeAnItem();
    }

    /** Whether nothing was asked for and it is known what the shopper turned to of late. */
    boolean goesByActs() {
        return open() && !taste.recentItemIds().isEmpty();
    }

    List<Rule> rules(Rule.Action action) {
        return rules.stream().filter(rule -> rule.action() == action).toList();
    }
}

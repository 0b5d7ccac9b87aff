package dev.tastemaker.recommendation;

import static java.util.Objects.requireNonNull;

import dev.tastemaker.catalog.ItemFilter;
import org.jspecify.annotations.Nullable;

/** A request with what is known of the shopper; {@link TasteSummary#UNKNOWN} for an anonymous or a new one. */
record Need(RecommendationRequest request, TasteSummary taste) {
    Need {
        requireNonNull(request, "request is null");
        requireNonNull(taste, "taste is null");
    }

    @Nullable
    String query() {
        return request.query();
    }

    @Nullable
    String itemId() {
        return request.itemId();
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
}

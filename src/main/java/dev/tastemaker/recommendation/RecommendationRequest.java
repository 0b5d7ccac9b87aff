package dev.tastemaker.recommendation;

import static java.util.Objects.requireNonNull;

import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * A need. With a query: a search. With an item: what is like it. With neither: what suits the shopper, else what is
 * popular.
 *
 * @param shopperId the shopper, or the session of somebody unknown (see {@link Visitor})
 * @param limit 1–100
 */
public record RecommendationRequest(
        @Nullable String query,
        @Nullable String itemId,
        @Nullable String shopperId,
        ItemFilter filter,
        int limit,
        Serving serving) {
    /** Served as a need is by default. */
    public RecommendationRequest(
            @Nullable String query, @Nullable String itemId, @Nullable String shopperId, ItemFilter filter, int limit) {
        this(query, itemId, shopperId, filter, limit, Serving.PLAIN);
    }

    public RecommendationRequest {
        query = Text.optional("query", query, 2_000);
        itemId = Text.optional("itemId", itemId, 200);
        shopperId = Text.optional("shopperId", shopperId, 200);
        requireNonNull(filter, "filter is null");
        requireNonNull(serving, "serving is null");
        if (limit < 1 || limit > 100) {
            throw Refusal.invalid("limit must be between 1 and 100");
        }
    }

    RecommendationRequest within(ItemFilter narrower) {
        return new RecommendationRequest(query, itemId, shopperId, narrower, limit, serving);
    }

    /** The same served otherwise. */
    public RecommendationRequest served(Serving otherwise) {
        return new RecommendationRequest(query, itemId, shopperId, filter, limit, otherwise);
    }
}

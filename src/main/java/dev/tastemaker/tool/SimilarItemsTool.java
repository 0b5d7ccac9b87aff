package dev.tastemaker.tool;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.recommendation.RecommendationRequest;
import dev.tastemaker.recommendation.RecommendationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Finds items like one the shopper has seen. */
@ApplicationScoped
class SimilarItemsTool implements Tool {
    private final RecommendationService recommendations;
    private final ItemStore items;
    private final ResultWriter results;

    @Inject
    SimilarItemsTool(RecommendationService recommendations, ItemStore items, ResultWriter results) {
        this.recommendations = recommendations;
        this.items = items;
        this.results = results;
    }

    @Override
    public String name() {
        return "similar_items";
    }

    @Override
    public ToolResult call(JsonNode arguments, ToolContext context) {
        String id = arguments.path("id").asText();
        if (items.find(List.of(id)).isEmpty()) {
            throw Refusal.invalid("there is no item " + PlainText.of(id, 60) + "; use an id from an earlier result");
        }
        return results.list(recommendations.recommend(new RecommendationRequest(
                null, id, context.shopperId(), ToolJson.filter(arguments), ToolJson.limit(arguments))));
    }
}

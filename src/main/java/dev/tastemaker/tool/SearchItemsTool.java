package dev.tastemaker.tool;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tastemaker.recommendation.RecommendationRequest;
import dev.tastemaker.recommendation.RecommendationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds items by words and hard limits. */
@ApplicationScoped
class SearchItemsTool implements Tool {
    private final RecommendationService recommendations;
    private final ResultWriter results;

    @Inject
    SearchItemsTool(RecommendationService recommendations, ResultWriter results) {
        this.recommendations = recommendations;
        this.results = results;
    }

    @Override
    public String name() {
        return "search_items";
    }

    @Override
    public ToolResult call(JsonNode arguments, ToolContext context) {
        return results.list(recommendations.recommend(new RecommendationRequest(
                arguments.path("query").asText(),
                null,
                context.shopperId(),
                ToolJson.filter(arguments),
                ToolJson.limit(arguments))));
    }
}

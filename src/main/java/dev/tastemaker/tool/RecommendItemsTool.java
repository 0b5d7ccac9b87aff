package dev.tastemaker.tool;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tastemaker.feedback.Scenario;
import dev.tastemaker.recommendation.RecommendationRequest;
import dev.tastemaker.recommendation.RecommendationService;
import dev.tastemaker.recommendation.Serving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Suggests items from what the shopper did; a need that was named is searched for. */
@ApplicationScoped
class RecommendItemsTool implements Tool {
    private final RecommendationService recommendations;
    private final ResultWriter results;

    @Inject
    RecommendItemsTool(RecommendationService recommendations, ResultWriter results) {
        this.recommendations = recommendations;
        this.results = results;
    }

    @Override
    public String name() {
        return "recommend_items";
    }

    @Override
    public ToolResult call(JsonNode arguments, ToolContext context) {
        ToolJson.refuseOtherShopper(arguments, context);
        return results.list(recommendations.recommend(new RecommendationRequest(
                ToolJson.text(arguments, "need"),
                null,
                context.shopperId(),
                ToolJson.filter(arguments),
                ToolJson.limit(arguments),
                new Serving(Scenario.CHAT, null, null, context.locale(), null))));
    }
}

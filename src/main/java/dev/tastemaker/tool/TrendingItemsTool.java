package dev.tastemaker.tool;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ScoredItem;
import dev.tastemaker.feedback.InteractionStore;
import dev.tastemaker.feedback.InteractionStore.Trend;
import dev.tastemaker.recommendation.Recommendation;
import dev.tastemaker.recommendation.Recommendation.StageScore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What many shoppers look at now. The store says which items fulfil the limits and may be seen; the interactions of the
 * asked days order them.
 */
@ApplicationScoped
class TrendingItemsTool implements Tool {
    private static final int CANDIDATES = 200;
    private static final int TRENDS = 1_000;

    private final ItemStore items;
    private final InteractionStore interactions;
    private final ResultWriter results;

    @Inject
    TrendingItemsTool(ItemStore items, InteractionStore interactions, ResultWriter results) {
        this.items = items;
        this.interactions = interactions;
        this.results = results;
    }

    @Override
    public String name() {
        return "trending_items";
    }

    @Override
    public ToolResult call(JsonNode arguments, ToolContext context) {
        ItemFilter filter = ToolJson.filter(arguments);
        int limit = ToolJson.limit(arguments);
        int days = arguments.path("days").asInt(14);
        Map<String, Double> trends = trends(filter, days);
        List<ScoredItem> popular = items.popular(filter, CANDIDATES);
        List<ScoredItem> trending = popular.stream()
                .filter(each -> trends.containsKey(each.itemId()))
                .map(each -> new ScoredItem(each.itemId(), trends.getOrDefault(each.itemId(), 0.0)))
                .sorted(Comparator.comparingDouble(ScoredItem::score).reversed())
                .toList();
        return trending.isEmpty()
                ? results.list(ranked(popular, "popular before", limit, "popular"))
                : results.list(ranked(trending, "popular in the last " + days + " days", limit, null));
    }

    private Map<String, Double> trends(ItemFilter filter, int days) {
        String category = filter.categories().size() == 1 ? filter.categories().getFirst() : null;
        return interactions.trending(Instant.now().minus(Duration.ofDays(days)), category, TRENDS).stream()
                .collect(Collectors.toMap(Trend::itemId, Trend::score, Math::max));
    }

    private Recommendation.Ranked ranked(List<ScoredItem> found, String reason, int limit, @Nullable String fallback) {
        Map<String, Double> scores = new LinkedHashMap<>();
        found.stream().limit(limit).forEach(each -> scores.put(each.itemId(), each.score()));
        List<Recommendation> shown = new ArrayList<>();
        for (Item item : items.find(scores.keySet())) {
            double score = scores.getOrDefault(item.id(), 0.0);
            StageScore stage = new StageScore("popular", shown.size() + 1, score);
            shown.add(new Recommendation(item, score, List.of(stage), reason));
        }
        return new Recommendation.Ranked(shown, List.of("popular"), shown.isEmpty() ? null : fallback);
    }
}

package dev.tastemaker.tool;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ScoredItem;
import dev.tastemaker.feedback.InteractionStore;
import dev.tastemaker.feedback.InteractionStore.Trend;
import dev.tastemaker.feedback.TrendStore;
import dev.tastemaker.feedback.TrendStore.Rise;
import dev.tastemaker.recommendation.Recommendation;
import dev.tastemaker.recommendation.Recommendation.StageScore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
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
    /** Standard deviations above what was usual. */
    private static final double CLEARLY = 2;

    private final ItemStore items;
    private final InteractionStore interactions;
    private final TrendStore trends;
    private final ResultWriter results;

    @Inject
    TrendingItemsTool(ItemStore items, InteractionStore interactions, TrendStore trends, ResultWriter results) {
        this.trends = trends;
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
        Map<String, Double> turnedTo = trends(filter, days);
        List<ScoredItem> popular = items.popular(filter, CANDIDATES);
        List<ScoredItem> trending = popular.stream()
                .filter(each -> turnedTo.containsKey(each.itemId()))
                .map(each -> new ScoredItem(each.itemId(), turnedTo.getOrDefault(each.itemId(), 0.0)))
                .sorted(Comparator.comparingDouble(ScoredItem::score).reversed())
                .toList();
        Map<String, Rise> rising = rising(filter);
        if (trending.isEmpty() && rising.isEmpty()) {
            return results.list(ranked(popular, each -> "popular before", limit, "popular"));
        }
        return results.list(ranked(risingFirst(trending, rising), each -> reason(each, rising, days), limit, null));
    }

    /** What rises clearly, by id, the most surprising first; a rise is news, and what is popular anyway is none. */
    private Map<String, Rise> rising(ItemFilter filter) {
        List<Rise> rises = trends.rising(TrendStore.Kind.ITEMS, "all", CANDIDATES);
        Set<String> passing = items.passing(rises.stream().map(Rise::key).toList(), filter);
        Map<String, Rise> rising = new LinkedHashMap<>();
        rises.stream()
                .filter(rise -> passing.contains(rise.key()) && rise.score() >= CLEARLY)
                .forEach(rise -> rising.put(rise.key(), rise));
        return rising;
    }

    /** Half of the places at most go to what rises, so that bestsellers stay in sight. */
    private static List<ScoredItem> risingFirst(List<ScoredItem> popular, Map<String, Rise> rising) {
        List<ScoredItem> mixed = new ArrayList<>();
        Iterator<Rise> rises = rising.values().iterator();
        Iterator<ScoredItem> others = popular.iterator();
        while (rises.hasNext() || others.hasNext()) {
            if (rises.hasNext()) {
                Rise rise = rises.next();
                mixed.add(new ScoredItem(rise.key(), rise.score()));
            }
            if (others.hasNext()) {
                mixed.add(others.next());
            }
        }
        Set<String> seen = new HashSet<>();
        return mixed.stream().filter(each -> seen.add(each.itemId())).toList();
    }

    private static String reason(String itemId, Map<String, Rise> rising, int days) {
        Rise rise = rising.get(itemId);
        return rise == null
                ? "popular in the last " + days + " days"
                : "rising: " + rise.now() + " looks and buys in the last week, " + rise.before() + " the week before";
    }

    private Map<String, Double> trends(ItemFilter filter, int days) {
        String category = filter.categories().size() == 1 ? filter.categories().getFirst() : null;
        return interactions.trending(Instant.now().minus(Duration.ofDays(days)), category, TRENDS).stream()
                .collect(Collectors.toMap(Trend::itemId, Trend::score, Math::max));
    }

    private Recommendation.Ranked ranked(
            List<ScoredItem> found, UnaryOperator<String> reason, int limit, @Nullable String fallback) {
        Map<String, Double> scores = new LinkedHashMap<>();
        found.stream().limit(limit).forEach(each -> scores.put(each.itemId(), each.score()));
        List<Recommendation> shown = new ArrayList<>();
        for (Item item : items.find(scores.keySet())) {
            double score = scores.getOrDefault(item.id(), 0.0);
            StageScore stage = new StageScore("popular", shown.size() + 1, score);
            shown.add(new Recommendation(item, score, List.of(stage), reason.apply(item.id())));
        }
        return new Recommendation.Ranked(shown, List.of("popular"), shown.isEmpty() ? null : fallback);
    }
}

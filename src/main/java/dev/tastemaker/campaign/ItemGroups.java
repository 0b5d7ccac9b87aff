package dev.tastemaker.campaign;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.catalog.ItemName;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ScoredItem;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.recommendation.GoalPicks;
import dev.tastemaker.recommendation.Recommendation;
import dev.tastemaker.recommendation.RecommendationRequest;
import dev.tastemaker.recommendation.RecommendationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which items suit a taste under a goal: one question to the engine for each taste, however many people share it. */
@ApplicationScoped
class ItemGroups {
    private static final int ASKED = 60;

    private final RecommendationService recommendations;
    private final ItemStore items;

    @Inject
    ItemGroups(RecommendationService recommendations, ItemStore items) {
        this.recommendations = recommendations;
        this.items = items;
    }

    /** What the goal itself names, best first; empty: it is only an intent, and tastes decide. */
    List<Item> named(CampaignBrief brief) {
        return recommendations
                .recommend(new RecommendationRequest(brief.goal(), null, null, brief.itemsOrAny(), ASKED))
                .recommendations()
                .stream()
                .filter(GoalPicks::isNamed)
                .map(Recommendation::item)
                .toList();
    }

    /** The promoted item and the items in it; empty when the brief promotes none. */
    List<Item> promoted(CampaignBrief brief) {
        String promote = brief.promote();
        if (promote == null) {
            return List.of();
        }
        Item item = items.find(List.of(promote)).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("promote names no item of the catalog"));
        List<Item> all = new ArrayList<>(List.of(item));
        List<Item> inIt = items.find(item.mentions());
        var passing = items.passing(inIt.stream().map(Item::id).toList(), brief.itemsOrAny());
        inIt.stream().filter(each -> passing.contains(each.id())).forEach(all::add);
        return all;
    }

    /** Up to {@code limit} different things for a taste: of what is named, those of the taste first; else the taste's own. */
    List<Item> of(String taste, List<Item> named, CampaignBrief brief, int limit) {
        Map<String, Item> group = new LinkedHashMap<>();
        named.stream().filter(item -> isOf(taste, item)).forEach(item -> add(item, group, limit));
        named.forEach(item -> add(item, group, limit));
        if (named.isEmpty()) {
            ItemFilter filter = taste.isEmpty() ? brief.itemsOrAny() : within(brief.itemsOrAny(), taste);
            recommendations
                    .recommend(new RecommendationRequest(null, null, null, filter, ASKED))
                    .items()
                    .forEach(item -> add(item, group, limit));
            List<String> popular = items.popular(brief.itemsOrAny(), ASKED).stream()
                    .map(ScoredItem::itemId)
                    .toList();
            items.find(popular).forEach(item -> add(item, group, Math.min(limit, 2)));
        }
        return List.copyOf(group.values());
    }

    static boolean isOf(String taste, Item item) {
        return !taste.isEmpty()
                && item.category().stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(taste));
    }

    private static void add(Item item, Map<String, Item> group, int limit) {
        if (group.size() < limit) {
            group.putIfAbsent(ItemName.of(item), item);
        }
    }

    private static ItemFilter within(ItemFilter filter, String taste) {
        return new ItemFilter(
                filter.kinds(),
                List.of(taste),
                filter.brands(),
                filter.minPrice(),
                filter.maxPrice(),
                filter.currency(),
                filter.availability(),
                filter.attributes(),
                filter.excludeIds(),
                filter.ids(),
                filter.words(),
                filter.whereStated(),
                filter.noneOf());
    }
}

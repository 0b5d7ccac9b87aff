package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ScoredItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Items near what the shopper is about just now, the newest first, and near the middle of each long-term interest, by its
 * importance. Not near the mean of all: between pans and tents lies nothing that anybody wants.
 */
@ApplicationScoped
class TasteRetriever implements CandidateRetriever {
    static final String STAGE = "taste";
    private static final int INTENT_SEEDS = 3;
    private static final int INTEREST_SEEDS = 4;
    private static final double DECAY = 0.8;
    /** What a shopper is about just now says more than what it usually is. */
    private static final double LONG_TERM = 0.7;

    private final ItemStore items;

    @Inject
    TasteRetriever(ItemStore items) {
        this.items = items;
    }

    @Override
    public String stage() {
        return STAGE;
    }

    @Override
    public boolean serves(Need need) {
        return !need.taste().recentItemIds().isEmpty();
    }

    @Override
    public List<ScoredItem> retrieve(Need need, int limit) {
        Map<String, Double> scores = new HashMap<>();
        seeds(need.taste()).forEach((seed, weight) -> {
            for (ScoredItem near : items.similar(seed, need.filter(), limit)) {
                scores.merge(near.itemId(), near.score() * weight, Double::sum);
            }
        });
        return scores.entrySet().stream()
                .map(entry -> new ScoredItem(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(ScoredItem::score).reversed().thenComparing(ScoredItem::itemId))
                .limit(limit)
                .toList();
    }

    private static Map<String, Double> seeds(TasteSummary taste) {
        Map<String, Double> seeds = new LinkedHashMap<>();
        List<String> now = taste.intentItemIds().isEmpty() ? taste.recentItemIds() : taste.intentItemIds();
        double weight = 1;
        for (String seed : now.stream().limit(INTENT_SEEDS).toList()) {
            seeds.put(seed, weight);
            weight *= DECAY;
        }
        double most = taste.interests().stream()
                .mapToDouble(Interest::importance)
                .max()
                .orElse(1);
        for (Interest interest :
                taste.interests().stream().limit(INTEREST_SEEDS).toList()) {
            seeds.merge(interest.medoidId(), LONG_TERM * interest.importance() / most, Double::sum);
        }
        return seeds;
    }
}

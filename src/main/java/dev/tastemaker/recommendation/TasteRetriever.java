package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ScoredItem;
import dev.tastemaker.feedback.LifelongStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    /** Below this an item of one's own has nothing to do with the page that is looked at. */
    private static final double LIKE_THE_PAGE = 0.6;

    /** Of the likeness of what is nearest to a seed: what has less is merely the rest of the shop, and says nothing of a taste. */
    private static final double NEAR = 0.75;

    private final ItemStore items;
    private final LifelongStore lifelong;

    @Inject
    TasteRetriever(ItemStore items, LifelongStore lifelong) {
        this.items = items;
        this.lifelong = lifelong;
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
        return items.similarToAny(seeds(need), NEAR, need.filter(), limit);
    }

    /** On the page of an item, what of all the shopper ever did tells most about it; newest acts where nothing does. */
    private Map<String, Double> seeds(Need need) {
        String page = need.itemId();
        String visitor = need.visitor();
        if (page == null || visitor == null) {
            return seeds(need.taste());
        }
        Map<String, Double> own = new LinkedHashMap<>();
        items.traits(List.of(page))
                .values()
                .forEach(traits -> lifelong.near(visitor, traits.embedding().values(), INTENT_SEEDS).stream()
                        .filter(told -> told.likeness() >= LIKE_THE_PAGE && told.weight() > 0)
                        .forEach(told -> own.put(told.itemId(), told.likeness())));
        return own.isEmpty() ? seeds(need.taste()) : own;
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

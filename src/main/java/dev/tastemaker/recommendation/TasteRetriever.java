package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ScoredItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Items near what the shopper turned to of late; the newest weigh most. */
@ApplicationScoped
class TasteRetriever implements CandidateRetriever {
    static final String STAGE = "taste";
    private static final int SEEDS = 6;
    private static final double DECAY = 0.8;

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
        return need.itemId() == null && !need.taste().recentItemIds().isEmpty();
    }

    @Override
    public List<ScoredItem> retrieve(Need need, int limit) {
        Map<String, Double> scores = new HashMap<>();
        double weight = 1;
        for (String seed : need.taste().recentItemIds().stream().limit(SEEDS).toList()) {
            for (ScoredItem near : items.similar(seed, need.filter(), limit)) {
                scores.merge(near.itemId(), near.score() * weight, Double::sum);
            }
            weight *= DECAY;
        }
        return scores.entrySet().stream()
                .map(entry -> new ScoredItem(entry.getKey(), entry.getValue()))
                .sorted(BY_SCORE)
                .limit(limit)
                .toList();
    }

    private static final java.util.Comparator<ScoredItem> BY_SCORE =
            java.util.Comparator.comparingDouble(ScoredItem::score).reversed().thenComparing(ScoredItem::itemId);
}

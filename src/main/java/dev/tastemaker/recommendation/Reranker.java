package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** From a ranking to the order in which items are shown. */
@ApplicationScoped
class Reranker {
    private final ItemStore items;
    private final RecommendationConfig.Diversity diversity;
    private final Diversifier diversifier;

    @Inject
    Reranker(ItemStore items, RecommendationConfig config) {
        this.items = items;
        this.diversity = config.diversity();
        this.diversifier = new Diversifier(diversity);
    }

    List<Entry> arrange(Need need, List<Entry> ranked) {
        double dial = dial(need);
        return dial == 0 || ranked.size() < 2
                ? ranked
                : diversified(ranked, need.request().limit(), dial);
    }

    private double dial(Need need) {
        Double asked = need.request().serving().diversity();
        if (asked != null) {
            return asked;
        }
        return need.search() || need.likeAnItem() ? diversity.searchDial() : diversity.dial();
    }

    private List<Entry> diversified(List<Entry> ranked, int page, double dial) {
        List<String> pool =
                ranked.stream().limit(diversity.pool()).map(Entry::itemId).toList();
        return diversifier.arrange(ranked, items.traits(pool), page, dial);
    }
}

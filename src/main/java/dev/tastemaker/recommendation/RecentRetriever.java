package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ScoredItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What is new in the catalog, so that a store without interactions has an answer too. */
@ApplicationScoped
class RecentRetriever implements CandidateRetriever {
    static final String STAGE = "recent";

    private final ItemStore items;

    @Inject
    RecentRetriever(ItemStore items) {
        this.items = items;
    }

    @Override
    public String stage() {
        return STAGE;
    }

    @Override
    public boolean serves(Need need) {
        return !need.search()
                && !need.likeAnItem()
                && need.taste().recentItemIds().isEmpty();
    }

    @Override
    public List<ScoredItem> retrieve(Need need, int limit) {
        return items.recent(need.filter(), limit);
    }
}

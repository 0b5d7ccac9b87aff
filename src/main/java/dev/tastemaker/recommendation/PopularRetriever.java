package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ScoredItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What many turn to of late. */
@ApplicationScoped
class PopularRetriever implements CandidateRetriever {
    static final String STAGE = "popular";

    private final ItemStore items;

    @Inject
    PopularRetriever(ItemStore items) {
        this.items = items;
    }

    @Override
    public String stage() {
        return STAGE;
    }

    @Override
    public boolean serves(Need need) {
        return !need.search() && !need.likeAnItem();
    }

    @Override
    public List<ScoredItem> retrieve(Need need, int limit) {
        return items.popular(need.filter(), limit);
    }
}

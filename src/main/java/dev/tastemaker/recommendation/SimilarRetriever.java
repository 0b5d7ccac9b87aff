package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ScoredItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Items near one item in meaning. */
@ApplicationScoped
class SimilarRetriever implements CandidateRetriever {
    static final String STAGE = "similar";

    private final ItemStore items;

    @Inject
    SimilarRetriever(ItemStore items) {
        this.items = items;
    }

    @Override
    public String stage() {
        return STAGE;
    }

    @Override
    public boolean serves(Need need) {
        return need.likeAnItem();
    }

    @Override
    public List<ScoredItem> retrieve(Need need, int limit) {
        String itemId = need.itemId();
        return itemId == null ? List.of() : items.similar(itemId, need.filter(), limit);
    }
}

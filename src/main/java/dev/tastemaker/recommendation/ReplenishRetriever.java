package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ScoredItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the shopper bought and has used up by now, going by how long it usually lasts; scored by the days since. */
@ApplicationScoped
class ReplenishRetriever implements CandidateRetriever {
    static final String STAGE = "replenish";

    private final ItemStore items;

    @Inject
    ReplenishRetriever(ItemStore items) {
        this.items = items;
    }

    @Override
    public String stage() {
        return STAGE;
    }

    @Override
    public boolean serves(Need need) {
        return need.open() && !need.taste().purchasedItemIds().isEmpty();
    }

    @Override
    public List<ScoredItem> retrieve(Need need, int limit) {
        Instant now = Instant.now();
        return items.letThrough(
                need.taste().due().stream()
                        .map(each -> new ScoredItem(
                                each.itemId(),
                                Duration.between(each.boughtAt(), now).toDays()))
                        .toList(),
                need.filter());
    }
}

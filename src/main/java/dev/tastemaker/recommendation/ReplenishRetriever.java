package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ScoredItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

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
        List<Due> due = need.taste().due();
        Set<String> passing = items.passing(due.stream().map(Due::itemId).toList(), need.filter());
        return due.stream()
                .filter(each -> passing.contains(each.itemId()))
                .map(each -> new ScoredItem(
                        each.itemId(), Duration.between(each.boughtAt(), now).toDays()))
                .toList();
    }
}

package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ScoredItem;
import dev.tastemaker.feedback.LifelongStore;
import dev.tastemaker.feedback.LifelongStore.Due;
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
    /** A reminder, not the whole list. */
    private static final int MOST = 5;

    private final LifelongStore lifelong;
    private final ItemStore items;

    @Inject
    ReplenishRetriever(LifelongStore lifelong, ItemStore items) {
        this.lifelong = lifelong;
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
        String visitor = need.visitor();
        if (visitor == null) {
            return List.of();
        }
        Instant now = Instant.now();
        List<Due> due = lifelong.due(visitor, MOST);
        Set<String> passing = items.passing(due.stream().map(Due::itemId).toList(), need.filter());
        return due.stream()
                .filter(each -> passing.contains(each.itemId()))
                .map(each -> new ScoredItem(
                        each.itemId(), Duration.between(each.boughtAt(), now).toDays()))
                .toList();
    }
}

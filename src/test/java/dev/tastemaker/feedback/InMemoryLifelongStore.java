package dev.tastemaker.feedback;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A shopper's items read from the interactions on the heap, for tests without PostgreSQL. Nothing is ever used up. */
public class InMemoryLifelongStore implements LifelongStore {
    private final InMemoryInteractionStore interactions;

    public InMemoryLifelongStore(InMemoryInteractionStore interactions) {
        this.interactions = interactions;
    }

    @Override
    public Set<String> settled(String shopperId, Collection<String> ids) {
        return interactions.newest(shopperId, Integer.MAX_VALUE).stream()
                .filter(each -> each.type() == InteractionType.PURCHASE || each.type() == InteractionType.DISMISS)
                .map(each -> String.valueOf(each.itemId()))
                .filter(ids::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Due> due(String shopperId, int limit) {
        return List.of();
    }
}

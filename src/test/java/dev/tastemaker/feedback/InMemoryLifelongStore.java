package dev.tastemaker.feedback;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A shopper's items read from the interactions on the heap, for tests without PostgreSQL. Nothing is ever used up, and no meaning
 * or category is known.
 */
public class InMemoryLifelongStore implements LifelongStore {
    private final InMemoryInteractionStore interactions;

    public InMemoryLifelongStore(InMemoryInteractionStore interactions) {
        this.interactions = interactions;
    }

    @Override
    public Set<String> settled(String shopperId, Collection<String> ids) {
        return acts(shopperId).stream()
                .filter(each -> each.type() == InteractionType.PURCHASE || each.type() == InteractionType.DISMISS)
                .map(each -> String.valueOf(each.itemId()))
                .filter(ids::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Told> ofCategory(String shopperId, String category, int limit) {
        return List.of();
    }

    @Override
    public List<Told> near(String shopperId, float[] target, int limit) {
        return List.of();
    }

    @Override
    public List<Told> weightiest(String shopperId, Duration halfLife, int limit) {
        Map<String, Told> told = new LinkedHashMap<>();
        for (Interaction each : acts(shopperId)) {
            String id = String.valueOf(each.itemId());
            Instant last = told.containsKey(id) ? told.get(id).lastAt() : each.at();
            int acts = told.containsKey(id) ? told.get(id).acts() + 1 : 1;
            told.put(id, new Told(id, acts, acts, last, null, 1));
        }
        return told.values().stream().limit(limit).toList();
    }

    @Override
    public int catchUp(int most) {
        return 0;
    }

    @Override
    public long waiting() {
        return 0;
    }

    @Override
    public Extent extent(String shopperId) {
        return new Extent(
                acts(shopperId).size(),
                acts(shopperId).stream().map(Interaction::itemId).distinct().count());
    }

    private List<Interaction> acts(String shopperId) {
        return interactions.newest(shopperId, Integer.MAX_VALUE).stream()
                .filter(each -> each.itemId() != null)
                .toList();
    }
}

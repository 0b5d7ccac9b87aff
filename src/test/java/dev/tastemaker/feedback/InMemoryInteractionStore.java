package dev.tastemaker.feedback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Interactions on the heap, for tests without PostgreSQL. Knows no categories: a category narrows nothing. */
public class InMemoryInteractionStore implements InteractionStore {
    private final Map<String, Interaction> interactions = new LinkedHashMap<>();

    private final Map<String, Instant> addedAt = new HashMap<>();

    public synchronized void clear() {
        interactions.clear();
        addedAt.clear();
    }

    @Override
    public synchronized List<Boolean> save(List<Interaction> given) {
        List<Boolean> outcomes = new ArrayList<>();
        given.forEach(each -> {
            outcomes.add(interactions.putIfAbsent(each.id(), each) == null);
            addedAt.putIfAbsent(each.id(), Instant.now());
        });
        return outcomes;
    }

    @Override
    public synchronized Set<String> savedSince(Collection<String> ids, Instant since) {
        return ids.stream()
                .filter(id -> addedAt.containsKey(id) && !addedAt.get(id).isBefore(since))
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized List<Interaction> newest(String shopperId, int limit) {
        return interactions.values().stream()
                .filter(each -> each.shopperId().equals(shopperId))
                .sorted(Comparator.comparing(Interaction::at).reversed().thenComparing(Interaction::id))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Trend> trending(Instant since, @Nullable String category, int limit) {
        Map<String, Long> counts = interactions.values().stream()
                .filter(each -> each.itemId() != null && !each.at().isBefore(since))
                .collect(Collectors.groupingBy(each -> String.valueOf(each.itemId()), Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> new Trend(entry.getKey(), entry.getValue(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Trend::score).reversed().thenComparing(Trend::itemId))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long count() {
        return interactions.size();
    }
}

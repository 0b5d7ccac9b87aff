package dev.tastemaker.learning;

import dev.tastemaker.catalog.ScoredItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A trained order of next items, by the ids of a store. Immutable, safe for many threads. */
public final class NextItems {
    private final List<String> ids;
    private final Map<String, Integer> numbers;
    private final NextItemOrder order;

    NextItems(List<String> ids, NextItemOrder order) {
        this.ids = ids;
        this.order = order;
        this.numbers = HashMap.newHashMap(ids.size());
        for (String id : ids) {
            numbers.put(id, numbers.size());
        }
    }

    /**
     * What is expected next, best first; none of what was turned to, nothing when none of it was there at the training.
     *
     * @param newestFirst what a shopper turned to
     */
    public List<ScoredItem> after(List<String> newestFirst, int limit) {
        int[] history = newestFirst.reversed().stream()
                .map(numbers::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray();
        if (history.length == 0) {
            return List.of();
        }
        NextItemOrder.Next next = order.next(history, limit);
        List<ScoredItem> found = new ArrayList<>(next.items().length);
        for (int place = 0; place < next.items().length; place++) {
            found.add(new ScoredItem(ids.get(next.items()[place]), next.scores()[place]));
        }
        return found;
    }
}

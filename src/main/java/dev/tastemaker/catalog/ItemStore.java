package dev.tastemaker.catalog;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where items live. Every finding method hides what is hidden, expired or (unless the filter says otherwise) sold out, at
 * the time of the call. Methods block; callers run on virtual threads.
 */
public interface ItemStore {
    /** What became of one item of {@link #save}. */
    enum Saved {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    /**
     * Inserts or replaces items by id in one transaction, embedding those whose text is new. Found by every retriever when
     * this returns.
     *
     * @param items at most 5,000; when an id occurs twice, the later one counts
     * @return one outcome per item, in order
     */
    List<Saved> save(List<Item> items);

    /**
     * The ids among {@code ids} whose item was added or changed at {@code since} or later by the store's clock. Says after a
     * broken connection or a crash whether a batch had gone in.
     */
    Set<String> savedSince(Collection<String> ids, Instant since);

    /** Visible or not: the items of these ids that exist, in the order of {@code ids}. */
    List<Item> find(Collection<String> ids);

    /** Items in id order after {@code after}, for paged lists; hidden ones too. */
    List<Item> page(@Nullable String after, int limit, @Nullable ItemKind kind, @Nullable String category);

    /** Nearest by cosine to a unit vector of 384 floats; score is the cosine. */
    List<ScoredItem> nearest(float[] query, ItemFilter filter, int limit);

    /**
     * Best by words: title, brand, description and body, with a rescue for misspelt words. {@code "Phrases"} in quotes must be
     * there, {@code -words} must not; of the others each one adds. Score is the share of the query that the item is about,
     * rare words counting most: 0.7 is usual where a title holds all of them.
     */
    List<ScoredItem> matching(String query, ItemFilter filter, int limit);

    /** Nearest by cosine to an item's own vector, without the item; empty when the item is unknown. */
    List<ScoredItem> similar(String itemId, ItemFilter filter, int limit);

    /**
     * Like any of some items: the score is the sum, over these, of the cosine times what the item weighs; of each only what lies
     * about as near as its nearest do counts, because all else is merely the rest of the shop.
     *
     * @param weights item id to its weight
     * @param near the least share of the cosine of an item's nearest
     * @param limit most that counts of each item, and most of all
     */
    default List<ScoredItem> similarToAny(Map<String, Double> weights, double near, ItemFilter filter, int limit) {
        Map<String, Double> sums = new HashMap<>();
        weights.forEach((id, weight) -> {
            List<ScoredItem> bestFirst = similar(id, filter, limit);
            double least = bestFirst.isEmpty() ? 0 : near * bestFirst.getFirst().score();
            for (ScoredItem each : bestFirst) {
                if (each.score() >= least) {
                    sums.merge(each.itemId(), each.score() * weight, Double::sum);
                }
            }
        });
        return sums.entrySet().stream()
                .map(entry -> new ScoredItem(entry.getKey(), entry.getValue()))
                .sorted(ScoredItem.BEST_FIRST)
                .limit(limit)
                .toList();
    }

    /** Most interacted with of late; score is the decayed count. */
    List<ScoredItem> popular(ItemFilter filter, int limit);

    /** Newest first; score falls with age. */
    List<ScoredItem> recent(ItemFilter filter, int limit);

    /** What hardly anybody turned to yet, newest first; score falls with age. */
    List<ScoredItem> unproven(ItemFilter filter, int limit);

    /** What tells these items apart from each other, by id; an item without an embedding is absent. */
    Map<String, ItemTraits> traits(Collection<String> ids);

    /** Per filter, in order: which of {@code ids} a shopper may see now and it lets through. */
    List<Set<String>> among(Collection<String> ids, List<ItemFilter> filters);

    /** The ids among {@code ids} that a shopper may see now and that pass a filter, in their order. */
    default Set<String> passing(Collection<String> ids, ItemFilter filter) {
        Set<String> passing = new LinkedHashSet<>(ids);
        passing.retainAll(among(ids, List.of(filter)).getFirst());
        return passing;
    }

    /** Of what was found, in its order, what a shopper may see now and a filter lets through. */
    default List<ScoredItem> letThrough(List<ScoredItem> found, ItemFilter filter) {
        Set<String> passing = passing(found.stream().map(ScoredItem::itemId).toList(), filter);
        return found.stream().filter(each -> passing.contains(each.itemId())).toList();
    }

    long count();
}

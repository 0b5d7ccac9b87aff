package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.Price;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper turns to, read from the newest interactions.
 *
 * @param categories narrowest category names, most weight first, at most 5
 * @param brands most weight first, at most 5
 * @param lowPrice first quartile of the prices of what was turned to; null when unknown
 * @param highPrice third quartile
 * @param recentItemIds turned to, newest first, each once
 * @param purchasedItemIds bought, newest first, each once
 * @param dismissedItemIds turned away
 * @param intentItemIds turned to in the last session, newest first: what the shopper is about just now
 * @param interests what the shopper turns to in the long run, the most important first
 * @param settledItemIds of what was bought or turned away, what is not to come back now
 * @param due what was bought and is usually bought again by now, longest overdue first
 * @param whole whether there are no older interactions than those it was read from
 */
public record TasteSummary(
        List<String> categories,
        List<String> brands,
        @Nullable Price lowPrice,
        @Nullable Price highPrice,
        List<String> recentItemIds,
        List<String> purchasedItemIds,
        List<String> dismissedItemIds,
        List<String> intentItemIds,
        List<Interest> interests,
        Set<String> settledItemIds,
        List<Due> due,
        boolean whole) {
    /** Of somebody we know nothing of. */
    public static final TasteSummary UNKNOWN = new TasteSummary(
            List.of(), List.of(), null, null, List.of(), List.of(), List.of(), List.of(), List.of(), Set.of(),
            List.of(), true);

    public TasteSummary {
        categories = List.copyOf(categories);
        brands = List.copyOf(brands);
        recentItemIds = List.copyOf(recentItemIds);
        purchasedItemIds = List.copyOf(purchasedItemIds);
        dismissedItemIds = List.copyOf(dismissedItemIds);
        intentItemIds = List.copyOf(intentItemIds);
        interests = List.copyOf(interests);
        settledItemIds = Set.copyOf(settledItemIds);
        due = List.copyOf(due);
    }

    /** What was bought or turned away. */
    Set<String> doneWith() {
        Set<String> done = new HashSet<>(purchasedItemIds);
        done.addAll(dismissedItemIds);
        return done;
    }
}

package dev.tastemaker.feedback;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a shopper ever did, item by item, kept up with every interaction and found by index however long the sequence is.
 * Methods block; callers run on virtual threads.
 */
public interface LifelongStore {
    /**
     * Something used up that is due again.
     *
     * @param boughtAt the newest purchase
     * @param usualDays after how many days such things are usually bought again
     */
    record Due(String itemId, Instant boughtAt, double usualDays) {}

    /**
     * The ids among {@code ids} that are settled for the shopper: bought or dismissed, and either lasting things or used up too
     * lately to be wanted again.
     */
    Set<String> settled(String shopperId, Collection<String> ids);

    /** What the shopper bought that is usually bought again by now, longest overdue first. */
    List<Due> due(String shopperId, int limit);
}

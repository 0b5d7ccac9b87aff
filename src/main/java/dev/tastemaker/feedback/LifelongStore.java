package dev.tastemaker.feedback;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper ever did, item by item, up to the newest interaction and found by index however long the sequence is.
 * Methods block; callers run on virtual threads.
 */
public interface LifelongStore {
    /**
     * What a shopper did with one item, over all the time.
     *
     * @param acts how many interactions
     * @param weight what they say for the item, see the store's {@code interaction_weight}
     * @param likeness to what was looked for, a cosine; 1 where a category was
     */
    record Told(
            String itemId,
            int acts,
            double weight,
            Instant lastAt,
            @Nullable String category,
            double likeness) {}

    /** Hard search: what the shopper did within a category, the most telling first. */
    List<Told> ofCategory(String shopperId, String category, int limit);

    /** Soft search: what the shopper did with items that mean much the same as {@code target}, the most telling first. */
    List<Told> near(String shopperId, float[] target, int limit);

    /** What the shopper turned to most, with what is long ago counting less. */
    List<Told> weightiest(String shopperId, Duration halfLife, int limit);

    /**
     * Takes so many interactions among the shoppers' items that were added and are not summed yet. In the background; what is asked of
     * a shopper is up to date without it.
     *
     * @return how many it found; 0 when all are summed
     */
    int catchUp(int most);

    /** About how many wait to be summed, as the store remembers it. */
    long waiting();

    /** How many interactions with items there are of a shopper, and with how many items. */
    Extent extent(String shopperId);

    /** See {@link #extent}. */
    record Extent(long acts, long items) {}

    /**
     * The ids among {@code ids} that are settled for the shopper: bought or dismissed, and either lasting things or used up too
     * lately to be wanted again.
     */
    Set<String> settled(String shopperId, Collection<String> ids);
}

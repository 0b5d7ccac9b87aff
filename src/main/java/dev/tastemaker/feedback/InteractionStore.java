package dev.tastemaker.feedback;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where interaction sequences live, partitioned by month. Methods block; callers run on virtual threads. */
public interface InteractionStore {
    /** An item and how much it was interacted with of late. */
    record Trend(String itemId, double score, long interactions) {}

    /**
     * Adds interactions in one transaction; an id that is on record already is left alone.
     *
     * @return per interaction, in order: true when it was new
     */
    List<Boolean> save(List<Interaction> interactions);

    /** The ids among {@code ids} that were added at {@code since} or later by the store's clock. */
    Set<String> savedSince(Collection<String> ids, Instant since);

    /** A shopper's newest interactions, newest first. */
    List<Interaction> newest(String shopperId, int limit);

    /** Items with the most weight since {@code since}, in a category when one is given. */
    List<Trend> trending(Instant since, @Nullable String category, int limit);

    long count();
}

package dev.tastemaker.recommendation;

import dev.tastemaker.feedback.InteractionType;
import dev.tastemaker.profile.Shopper;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every answer asks of a visitor, read together.
 *
 * @param shopper null of a session and of a stranger
 * @param stated whether there are preferences
 * @param newest the newest interactions, newest first
 * @param settled of what these bought or dismissed, what is settled: see {@code LifelongStore.settled}
 * @param due what was ever bought and is usually bought again by now, longest overdue first
 * @param interests null when none were made yet
 */
record VisitorState(
        @Nullable Shopper shopper,
        boolean stated,
        List<Act> newest,
        Set<String> settled,
        List<Due> due,
        Interest.@Nullable Made interests) {
    VisitorState {
        newest = List.copyOf(newest);
        settled = Set.copyOf(settled);
        due = List.copyOf(due);
    }

    /** Of an interaction, what a taste is read from. */
    record Act(@Nullable String itemId, InteractionType type, Instant at) {}

    /** Where it is read. Blocks; callers run on virtual threads. */
    interface Store {
        /** As it is at this moment, what another instance took in included. */
        VisitorState of(String visitor);
    }
}

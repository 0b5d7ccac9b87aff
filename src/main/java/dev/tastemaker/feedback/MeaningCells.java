package dev.tastemaker.feedback;

import dev.tastemaker.problem.BackgroundWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Keeps the places of items up with the catalog, in the background: what the search in long sequences leans on. */
@ApplicationScoped
public class MeaningCells {
    private final PgMeaningCellStore store;
    private final BackgroundWork background;
    private long placedWrites = -1;

    @Inject
    MeaningCells(PgMeaningCellStore store, BackgroundWork background) {
        this.store = store;
        this.background = background;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, identity = "meaning-cells")
    @RunOnVirtualThread
    void placeWhenDue() {
        background.attempt("Placing items", () -> {
            long writes = store.itemWrites();
            if (writes != placedWrites) {
                now();
                placedWrites = writes;
            }
        });
    }

    /** Places all items that have no place yet. */
    public synchronized void now() {
        store.cutWhenDue();
        @Nullable String after = "";
        while (after != null && !background.ending()) {
            after = store.placeSome(after); // one portion at a time, so that nobody waits long for a row
        }
    }
}

package dev.tastemaker.feedback;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Keeps the places of items up with the catalog, in the background: what the search in long sequences leans on. */
@ApplicationScoped
public class MeaningCells {
    private static final Logger LOG = Logger.getLogger(MeaningCells.class);

    private final PgMeaningCellStore store;
    private long placedWrites = -1;
    private volatile boolean stopping;

    @Inject
    MeaningCells(PgMeaningCellStore store) {
        this.store = store;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, identity = "meaning-cells")
    @RunOnVirtualThread
    void placeWhenDue() {
        try {
            long writes = store.itemWrites();
            if (writes != placedWrites) {
                now();
                placedWrites = writes;
            }
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.warnf("Placing items failed and will be tried again: %s", e.getMessage());
            }
        }
    }

    /** Places all items that have no place yet. */
    public synchronized void now() {
        store.cutWhenDue();
        while (!stopping && store.placeSome() > 0) {
            // one batch at a time, so that nobody waits long for a row
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        stopping = true;
    }
}

package dev.tastemaker.learning;

import dev.tastemaker.problem.BackgroundWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Counts what interactions have changed, in the background and in small portions. */
@ApplicationScoped
class NextItemRefresh {
    private final NextItemStore store;
    private final LearningConfig config;
    private final BackgroundWork background;

    @Inject
    NextItemRefresh(NextItemStore store, LearningConfig config, BackgroundWork background) {
        this.store = store;
        this.config = config;
        this.background = background;
    }

    @Scheduled(
            every = "${learning.count-every:2s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "next-items")
    @RunOnVirtualThread
    void refresh() {
        background.attempt("Counting visits", this::countInPortions);
    }

    private void countInPortions() {
        long started = System.nanoTime();
        while (!background.ending()
                && store.refresh(config.countedAtOnce()) > 0
                && rested(System.nanoTime() - started)) {
            started = System.nanoTime();
        }
    }

    /** However much there is to count, the store is left to others four fifths of the time. */
    private static boolean rested(long worked) {
        try {
            Thread.sleep(Duration.ofNanos(4 * worked));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

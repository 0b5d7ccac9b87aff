package dev.tastemaker.learning;

import io.quarkus.runtime.Shutdown;
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
    private volatile boolean stopping;

    @Inject
    NextItemRefresh(NextItemStore store, LearningConfig config) {
        this.store = store;
        this.config = config;
    }

    @Scheduled(
            every = "${learning.count-every:2s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "next-items")
    @RunOnVirtualThread
    void refresh() {
        long started = System.nanoTime();
        while (!stopping && store.refresh(config.countedAtOnce()) > 0 && rested(System.nanoTime() - started)) {
            started = System.nanoTime();
        }
    }

    @Shutdown
    void stop() {
        stopping = true;
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

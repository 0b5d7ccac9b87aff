package dev.tastemaker.learning;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Counts what interactions have changed, in the background and in small portions. */
@ApplicationScoped
class NextItemRefresh {
    private final NextItemStore store;
    private final LearningConfig config;

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
        while (store.refresh(config.countedAtOnce()) > 0) {
            Thread.yield(); // between portions others get their turn in the store
        }
    }
}

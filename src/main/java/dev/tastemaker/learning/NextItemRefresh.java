package dev.tastemaker.learning;

import dev.tastemaker.problem.BackgroundWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

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
        background.attemptInPortions("Counting visits", () -> store.refresh(config.countedAtOnce()) > 0);
    }
}

package dev.tastemaker.feedback;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Keeps trends up with what shoppers do, in the background: when something came, and now and then because time passes too. */
@ApplicationScoped
public class Trends {
    private static final Logger LOG = Logger.getLogger(Trends.class);

    private final PgTrendStore store;
    private final PgInteractionStore interactions;
    private final FeedbackConfig config;
    private long countedAdditions = -1;
    private Instant countedAt = Instant.MIN;
    private volatile boolean stopping;

    @Inject
    Trends(PgTrendStore store, PgInteractionStore interactions, FeedbackConfig config) {
        this.store = store;
        this.interactions = interactions;
        this.config = config;
    }

    @Scheduled(
            every = "${feedback.trends-every:30s}",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "trends")
    @RunOnVirtualThread
    void countWhenDue() {
        Instant now = Instant.now();
        long additions = interactions.additions();
        boolean old = countedAt.plus(config.popularityAtLeastEvery()).isBefore(now);
        if (additions == countedAdditions && !old) {
            return;
        }
        try {
            count();
            countedAdditions = additions;
            countedAt = now;
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.warnf("Counting trends failed and will be tried again: %s", e.getMessage());
            }
        }
    }

    /** Counts all there is, as of now. */
    public void count() {
        store.refresh(Instant.now(), config.trendHalfLife(), config.usualHalfLife());
    }

    void onStop(@Observes ShutdownEvent event) {
        stopping = true;
    }
}

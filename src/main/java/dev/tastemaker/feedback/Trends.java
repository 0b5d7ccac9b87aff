package dev.tastemaker.feedback;

import dev.tastemaker.problem.BackgroundWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Keeps trends up with what shoppers do, in the background: when something came, and now and then because time passes too. */
@ApplicationScoped
public class Trends {
    /** A count reads all interactions of weeks, so it rests so many times as long as it took: the more there are, the less a few change. */
    private static final int REST = 20;

    private final PgTrendStore store;
    private final PgInteractionStore interactions;
    private final FeedbackConfig config;
    private final BackgroundWork background;
    private long countedAdditions = -1;
    private Instant countedAt = Instant.MIN;
    private Instant notBefore = Instant.MIN;

    @Inject
    Trends(PgTrendStore store, PgInteractionStore interactions, FeedbackConfig config, BackgroundWork background) {
        this.store = store;
        this.interactions = interactions;
        this.config = config;
        this.background = background;
    }

    @Scheduled(
            every = "${feedback.trends-every:30s}",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "trends")
    @RunOnVirtualThread
    void countWhenDue() {
        background.attempt("Counting trends", this::countWhenChanged);
    }

    private void countWhenChanged() {
        Instant now = Instant.now();
        long additions = interactions.additions();
        boolean old = countedAt.plus(config.popularityAtLeastEvery()).isBefore(now);
        if (now.isAfter(notBefore) && (additions != countedAdditions || old)) {
            count();
            countedAdditions = additions;
            countedAt = now;
            Instant ended = Instant.now();
            notBefore = ended.plus(Duration.between(now, ended).multipliedBy(REST));
        }
    }

    /** Counts all there is, as of now. */
    public void count() {
        store.refresh(Instant.now(), config.trendHalfLife(), config.usualHalfLife());
    }
}

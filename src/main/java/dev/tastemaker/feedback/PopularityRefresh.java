package dev.tastemaker.feedback;

import dev.tastemaker.catalog.PopularityStore;
import dev.tastemaker.problem.BackgroundWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Keeps the items' popularity up with what shoppers do, in the background. Looks often and works seldom: only when this
 * instance took interactions since, or when the last count is old (another instance may have taken some, and all fade).
 */
@ApplicationScoped
class PopularityRefresh {
    private static final Logger LOG = Logger.getLogger(PopularityRefresh.class);
    /** A count reads all interactions of weeks, so it rests so many times as long as it took. */
    private static final int REST = 20;

    private final PopularityStore popularity;
    private final PgInteractionStore interactions;
    private final FeedbackConfig config;
    private final BackgroundWork background;
    private long countedAdditions = -1;
    private Instant countedAt = Instant.MIN;
    private Instant notBefore = Instant.MIN;

    @Inject
    PopularityRefresh(
            PopularityStore popularity,
            PgInteractionStore interactions,
            FeedbackConfig config,
            BackgroundWork background) {
        this.popularity = popularity;
        this.interactions = interactions;
        this.config = config;
        this.background = background;
    }

    @Scheduled(
            every = "${feedback.popularity-every:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "popularity")
    @RunOnVirtualThread
    void refreshWhenDue() {
        background.attempt("Counting the popularity", this::refreshWhenChanged);
    }

    private void refreshWhenChanged() {
        Instant now = Instant.now();
        long additions = interactions.additions();
        boolean young = countedAt.plus(config.popularityAtLeastEvery()).isAfter(now);
        if (now.isBefore(notBefore) || (additions == countedAdditions && young)) {
            return;
        }
        int moved = popularity.refresh(now, config.halfLife());
        countedAdditions = additions;
        countedAt = now;
        Instant ended = Instant.now();
        notBefore = ended.plus(Duration.between(now, ended).multipliedBy(REST));
        LOG.debugf("Popularity of %d items moved", moved);
    }
}

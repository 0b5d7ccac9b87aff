package dev.tastemaker.learning;

import dev.tastemaker.problem.BackgroundWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The promoted rankers of lists, in memory. Notices by itself when another one is promoted, here or by another process. */
@ApplicationScoped
public class RankingServing {
    private final PromotedVersions<ListRanker> promoted;
    private final BackgroundWork background;

    @Inject
    RankingServing(ModelVersionStore store, ModelVersions versions, BackgroundWork background) {
        this.promoted = new PromotedVersions<>(ModelVersion.RANKING, store, versions::ranking);
        this.background = background;
    }

    @Scheduled(
            every = "${learning.look-every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "promoted-rankers")
    @RunOnVirtualThread
    void look() {
        background.attempt("Looking which ranker serves", this::refresh);
    }

    /** Looks now who serves. */
    public void refresh() {
        promoted.refresh();
    }

    /** The ranker that serves a visitor; empty where none was promoted. */
    public Optional<ListRanker> of(String visitor) {
        return promoted.of(visitor).map(PromotedVersions.Serving::model);
    }
}

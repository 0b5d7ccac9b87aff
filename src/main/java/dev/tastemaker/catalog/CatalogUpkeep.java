package dev.tastemaker.catalog;

import dev.tastemaker.problem.BackgroundWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps what searching leans on up with the items, in the background: the count of words and the index of embeddings.
 * Neither is needed for a right answer, only for a fast and well-weighed one.
 */
@ApplicationScoped
public class CatalogUpkeep {
    /**
     * A count reads every item, so it rests fifty times as long as it took: the larger the catalog, the less a few items
     * change what is rare.
     */
    private static final int REST = 50;

    private final PgSearchTermStore terms;
    private final PgVectorIndexStore vectors;
    private final BackgroundWork background;
    private volatile Instant countNotBefore = Instant.MIN;

    @Inject
    CatalogUpkeep(PgSearchTermStore terms, PgVectorIndexStore vectors, BackgroundWork background) {
        this.terms = terms;
        this.vectors = vectors;
        this.background = background;
    }

    @Scheduled(
            every = "${catalog.lexical.count-every:PT5S}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "search-terms")
    @RunOnVirtualThread
    void countWords() {
        Instant started = Instant.now();
        if (started.isAfter(countNotBefore)) {
            background.attempt("Counting the words", () -> {
                if (terms.refresh()) {
                    Instant ended = Instant.now();
                    countNotBefore = ended.plus(Duration.between(started, ended).multipliedBy(REST));
                }
            });
        }
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, identity = "vector-index")
    @RunOnVirtualThread
    void indexVectors() {
        background.attempt("Indexing the embeddings", vectors::makeWhenDue);
    }

    /** Both at once and without waiting for a pause, for who has written a whole catalog and is about to use it. */
    public void now() {
        terms.refresh();
        vectors.make();
    }
}

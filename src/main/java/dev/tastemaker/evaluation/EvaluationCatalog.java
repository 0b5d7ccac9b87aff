package dev.tastemaker.evaluation;

import static java.util.Locale.ROOT;

import dev.tastemaker.catalog.CatalogUpkeep;
import dev.tastemaker.ingestion.FeedAnswer;
import dev.tastemaker.ingestion.FeedFile;
import dev.tastemaker.ingestion.ImportKind;
import dev.tastemaker.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;

/** The catalogue of an evaluation, brought in as any feed is. */
@ApplicationScoped
class EvaluationCatalog {
    private final CatalogUpkeep upkeep;
    private final FeedFile feeds;

    @Inject
    EvaluationCatalog(CatalogUpkeep upkeep, FeedFile feeds) {
        this.upkeep = upkeep;
        this.feeds = feeds;
    }

    /** How many items the file holds; what is in the store unchanged is not written or embedded again. */
    long load(Path file) {
        long started = System.nanoTime();
        try {
            FeedAnswer answer = feeds.load(ImportKind.ITEMS, file);
            upkeep.now();
            long items = answer.accepted() + answer.unchanged();
            System.err.printf(
                    ROOT,
                    "%d items: %d written, %d unchanged, %d rejected in %.1f s with the index%n",
                    items,
                    answer.accepted(),
                    answer.unchanged(),
                    answer.rejected(),
                    (System.nanoTime() - started) / 1e9);
            return items;
        } catch (IOException e) {
            throw Refusal.notFound(file + " cannot be read: " + e.getMessage());
        }
    }
}

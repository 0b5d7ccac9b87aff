package dev.tastemaker.evaluation;

import static java.util.Locale.ROOT;

import dev.tastemaker.catalog.Availability;
import dev.tastemaker.catalog.CatalogUpkeep;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.ingestion.FeedAnswer;
import dev.tastemaker.ingestion.FeedFile;
import dev.tastemaker.ingestion.ImportKind;
import dev.tastemaker.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The catalogue of an evaluation, brought in as any feed is. */
@ApplicationScoped
class EvaluationCatalog {
    private static final int BATCH = 1_000;

    private final ItemStore store;
    private final CatalogUpkeep upkeep;
    private final FeedFile feeds;

    @Inject
    EvaluationCatalog(ItemStore store, CatalogUpkeep upkeep, FeedFile feeds) {
        this.store = store;
        this.upkeep = upkeep;
        this.feeds = feeds;
    }

    /** An item that nothing but its title is known of. */
    static Item titled(String id, String title) {
        return new Item(
                id,
                ItemKind.PRODUCT,
                title,
                "",
                "",
                null,
                List.of(),
                null,
                Availability.IN_STOCK,
                null,
                null,
                null,
                "en",
                Map.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    /** Writes and indexes items that are no feed. */
    void load(List<Item> items) {
        for (int from = 0; from < items.size(); from += BATCH) {
            store.save(items.subList(from, Math.min(items.size(), from + BATCH)));
        }
        upkeep.now();
    }

    /** How many items the file holds; what is in the store unchanged is not written or embedded again. */
    long load(Path file) {
        long started = System.nanoTime();
        try {
            FeedAnswer answer = feeds.load(ImportKind.ITEMS, file);
            double loaded = (System.nanoTime() - started) / 1e9;
            upkeep.now();
            double indexed = (System.nanoTime() - started) / 1e9;
            long items = answer.accepted() + answer.unchanged();
            System.err.printf(
                    ROOT,
                    "%d items: %d written, %d unchanged, %d rejected in %.1f s (%.0f/s); with the index in %.1f s (%.0f/s)%n",
                    items,
                    answer.accepted(),
                    answer.unchanged(),
                    answer.rejected(),
                    loaded,
                    items / loaded,
                    indexed,
                    items / indexed);
            return items;
        } catch (IOException e) {
            throw Refusal.notFound(file + " cannot be read: " + e.getMessage());
        }
    }
}

package dev.tastemaker.evaluation;

import static java.util.Locale.ROOT;

import dev.tastemaker.catalog.CatalogUpkeep;
import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.ingestion.FeedAnswer;
import dev.tastemaker.ingestion.FeedFile;
import dev.tastemaker.ingestion.ImportKind;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.recommendation.RecommendationRequest;
import dev.tastemaker.recommendation.RecommendationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Search against human ratings: the catalogue goes into the store as any feed does, the queries go in as text and nothing
 * else, through the service that answers shoppers.
 */
@ApplicationScoped
class SearchEvaluation {
    private final ItemStore store;
    private final RecommendationService recommendations;
    private final CatalogUpkeep upkeep;
    private final FeedFile feeds;

    @Inject
    SearchEvaluation(ItemStore store, RecommendationService recommendations, CatalogUpkeep upkeep, FeedFile feeds) {
        this.store = store;
        this.recommendations = recommendations;
        this.upkeep = upkeep;
        this.feeds = feeds;
    }

    void run(CommandLine line) {
        Path folder = Path.of(line.required("data"));
        String split = line.option("split").orElse("dev");
        Set<String> without = Set.copyOf(line.all("without"));
        Judgements judgements = Judgements.read(folder, split);
        long items = load(folder.resolve("products.jsonl.gz"));
        SearchReport report = new SearchReport(split, without, items, store.count());
        judgements.queries().forEach((id, query) -> {
            RecommendationRequest request = new RecommendationRequest(query, null, null, ItemFilter.NONE, 100);
            long started = System.nanoTime();
            RecommendationService.Ranking ranking = recommendations.ranking(request, without);
            report.add(
                    query,
                    RankingScores.of(ranking.itemIds(), judgements.ratings().getOrDefault(id, Map.of())),
                    ranking.stages(),
                    System.nanoTime() - started);
        });
        report.print(line.option("report").map(Path::of).orElse(null));
    }

    /** How many items the file holds; what is in the store unchanged is not written or embedded again. */
    private long load(Path file) {
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

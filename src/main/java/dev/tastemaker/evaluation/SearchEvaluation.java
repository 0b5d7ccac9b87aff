package dev.tastemaker.evaluation;

import dev.tastemaker.catalog.CatalogUpkeep;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.recommendation.RecommendationRequest;
import dev.tastemaker.recommendation.RecommendationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Search against human ratings: the catalogue goes into the store as any feed does, the queries go in as text and nothing
 * else, through the service that answers shoppers.
 */
@ApplicationScoped
class SearchEvaluation {
    private static final int BATCH = 1_000;

    private final ItemStore store;
    private final RecommendationService recommendations;
    private final CatalogUpkeep upkeep;

    @Inject
    SearchEvaluation(ItemStore store, RecommendationService recommendations, CatalogUpkeep upkeep) {
        this.store = store;
        this.recommendations = recommendations;
        this.upkeep = upkeep;
    }

    void run(CommandLine line) {
        Path folder = Path.of(line.required("data"));
        String split = line.option("split").orElse("dev");
        Set<String> without = Set.copyOf(line.all("without"));
        Judgements judgements = Judgements.read(folder, split);
        long items = load(folder.resolve("products.jsonl.gz"));
        upkeep.now();
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
        try (ExecutorService writers =
                Executors.newFixedThreadPool(2, Thread.ofVirtual().factory())) {
            List<Item> items = ChorusItems.read(file);
            long started = System.nanoTime();
            List<Future<List<ItemStore.Saved>>> batches = new ArrayList<>();
            for (int from = 0; from < items.size(); from += BATCH) {
                List<Item> batch = items.subList(from, Math.min(items.size(), from + BATCH));
                batches.add(writers.submit(() -> store.save(batch)));
            }
            long changed = 0;
            for (Future<List<ItemStore.Saved>> batch : batches) {
                changed += batch.get().stream()
                        .filter(saved -> saved != ItemStore.Saved.UNCHANGED)
                        .count();
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            System.err.printf(
                    "%d items, %d of them written, in %.1f s (%.0f/s)%n",
                    items.size(), changed, seconds, items.size() / seconds);
            return items.size();
        } catch (IOException e) {
            throw Refusal.notFound(file + " cannot be read: " + e.getMessage());
        } catch (Exception e) {
            throw new IllegalStateException("the catalogue could not be loaded", e);
        }
    }
}

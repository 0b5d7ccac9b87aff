package dev.tastemaker.evaluation;

import static java.util.Locale.ROOT;

import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.recommendation.RecommendationRequest;
import dev.tastemaker.recommendation.RecommendationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Search against human ratings, or against the products that requests were written for: the catalogue goes into the store as
 * any feed does, the queries go in as text and nothing else, through the service that answers shoppers.
 */
@ApplicationScoped
class SearchEvaluation {
    private static final int LONGEST_QUERY = 2_000;

    private final ItemStore store;
    private final RecommendationService recommendations;
    private final EvaluationCatalog catalog;

    @Inject
    SearchEvaluation(ItemStore store, RecommendationService recommendations, EvaluationCatalog catalog) {
        this.store = store;
        this.recommendations = recommendations;
        this.catalog = catalog;
    }

    /** What kind of data a folder holds shows in its files. */
    void run(CommandLine line) {
        Path folder = Path.of(line.required("data"));
        Set<String> without = Set.copyOf(line.all("without"));
        checkStages(without);
        if (GoldRequests.in(folder)) {
            requests(GoldRequests.read(folder, line.option("split")), without, line);
        } else {
            judged(Judgements.read(folder, line.option("split")), folder, without, line);
        }
    }

    private void judged(Judgements judgements, Path folder, Set<String> without, CommandLine line) {
        long items = catalog.load(folder.resolve("products.jsonl.gz"));
        SearchReport report = new SearchReport(judgements.split(), without, items, store.count());
        judgements.queries().forEach((id, query) -> {
            long started = System.nanoTime();
            RecommendationService.Ranking ranking = ranking(query, without);
            report.add(
                    query,
                    RankingScores.of(ranking.itemIds(), judgements.ratings().getOrDefault(id, Map.of())),
                    ranking.stages(),
                    System.nanoTime() - started);
        });
        report.print(line.option("report").map(Path::of).orElse(null));
    }

    private void requests(GoldRequests gold, Set<String> without, CommandLine line) {
        catalog.load(gold.items());
        if (store.count() != gold.items().size()) {
            System.err.printf(ROOT, "NOTE: the store holds %d items; the others are in the way%n", store.count());
        }
        GoldReport report = new GoldReport(without, gold.items().size());
        gold.requests()
                .forEach((kind, requests) -> requests.forEach(request -> {
                    long started = System.nanoTime();
                    RecommendationService.Ranking ranking = ranking(request.query(), without);
                    report.add(kind, request, ranking.itemIds(), ranking.stages(), System.nanoTime() - started);
                }));
        report.print(line.option("report").map(Path::of).orElse(null));
    }

    private RecommendationService.Ranking ranking(String query, Set<String> without) {
        String asked = query.substring(0, Math.min(query.length(), LONGEST_QUERY));
        return recommendations.ranking(new RecommendationRequest(asked, null, null, ItemFilter.NONE, 100), without);
    }

    /** A misspelt stage would be measured as if nothing had been left out. */
    private void checkStages(Set<String> without) {
        List<String> known = recommendations.stages();
        without.stream().filter(stage -> !known.contains(stage)).findAny().ifPresent(stage -> {
            throw Refusal.invalid("there is no stage " + stage + "; stages are " + String.join(", ", known));
        });
    }
}

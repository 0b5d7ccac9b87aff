package dev.tastemaker.evaluation;

import dev.tastemaker.catalog.Embedding;
import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ItemTraits;
import dev.tastemaker.feedback.Scenario;
import dev.tastemaker.recommendation.RecommendationRequest;
import dev.tastemaker.recommendation.RecommendationService;
import dev.tastemaker.recommendation.Serving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What variety costs: the same queries over the dial from 0 to 1, each answer judged for what it is worth to the one who asked
 * (nDCG@10) and for how unlike each other its first ten are (mean distance of pairs, 1 - cosine).
 */
@ApplicationScoped
class DiversityEvaluation {
    private static final int CUT = 10;
    private static final double[] DIALS = {0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};

    private final ItemStore items;
    private final RecommendationService recommendations;
    private final EvaluationCatalog catalog;

    @Inject
    DiversityEvaluation(ItemStore items, RecommendationService recommendations, EvaluationCatalog catalog) {
        this.items = items;
        this.recommendations = recommendations;
        this.catalog = catalog;
    }

    void run(CommandLine line) {
        Path folder = Path.of(line.required("data"));
        Judgements judgements = Judgements.read(folder, line.option("split"));
        long loaded = catalog.load(folder.resolve("products.jsonl.gz"));
        DiversityReport report =
                new DiversityReport(judgements.split(), judgements.queries().size(), loaded);
        for (double dial : DIALS) {
            long started = System.nanoTime();
            double worth = 0;
            double distance = 0;
            int judged = 0;
            for (Map.Entry<String, String> query : judgements.queries().entrySet()) {
                List<String> ranking = ranking(query.getValue(), dial);
                OptionalDouble ndcg = RankingScores.of(
                                ranking, judgements.ratings().getOrDefault(query.getKey(), Map.of()))
                        .ndcg();
                worth += ndcg.orElse(0);
                judged += ndcg.isPresent() ? 1 : 0;
                distance += distance(ranking);
            }
            int queries = judgements.queries().size();
            double milliseconds = (System.nanoTime() - started) / 1e6 / queries;
            report.add(new DiversityReport.Point(dial, worth / judged, distance / queries, milliseconds));
        }
        report.print(line.option("report").map(Path::of).orElse(null));
    }

    private List<String> ranking(String query, double dial) {
        Serving serving = new Serving(Scenario.SEARCH, dial, null, null, null);
        RecommendationRequest request = new RecommendationRequest(query, null, null, ItemFilter.NONE, CUT, serving);
        return recommendations.ranking(request, Set.of()).itemIds();
    }

    private double distance(List<String> ranking) {
        List<Embedding> first = items.traits(ranking.stream().limit(CUT).toList()).values().stream()
                .map(ItemTraits::embedding)
                .toList();
        double sum = 0;
        for (int i = 0; i < first.size(); i++) {
            for (int j = 0; j < i; j++) {
                sum += 1 - first.get(i).cosine(first.get(j));
            }
        }
        int pairs = first.size() * (first.size() - 1) / 2;
        return pairs == 0 ? 0 : sum / pairs;
    }
}

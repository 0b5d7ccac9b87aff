package dev.tastemaker.evaluation;

import static java.util.Locale.ROOT;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Means over queries, and each query's own figures for who wants to know which ones are weak. */
final class SearchReport {
    private record Line(String query, RankingScores scores, long nanoseconds) {}

    private final String split;
    private final Set<String> without;
    private final long items;
    private final long stored;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> stages = new TreeMap<>();

    SearchReport(String split, Set<String> without, long items, long stored) {
        this.split = split;
        this.without = without;
        this.items = items;
        this.stored = stored;
    }

    void add(String query, RankingScores scores, List<String> liveStages, long nanoseconds) {
        lines.add(new Line(query, scores, nanoseconds));
        liveStages.forEach(stage -> stages.merge(stage, 1, Integer::sum));
    }

    void print(@Nullable Path file) {
        StringBuilder text = new StringBuilder();
        text.append("search, split %s%s: %d queries over %d items%n"
                .formatted(split, without.isEmpty() ? "" : ", without " + without, lines.size(), items));
        if (stored != items) {
            text.append("NOTE: the store holds %d items; the others are in the way%n".formatted(stored));
        }
        stages.forEach((stage, queries) -> text.append("stage %s was live for %d queries%n".formatted(stage, queries)));
        text.append("%n%-28s %8s %8s %8s %8s %8s %7s%n"
                .formatted("query", "ndcg@10", "judged-n", "judged", "rec@100", "mrr", "ms"));
        lines.forEach(line -> text.append(row(line)));
        text.append("%nmean, with what 95 in 100 draws of as many of these queries give%n".formatted());
        text.append(figure("nDCG@10, gain 2^rating-1, queries with anything good", RankingScores::ndcg));
        text.append(figure("  the same with the rating as gain", RankingScores::linearNdcg));
        text.append(figure("judged-only nDCG@10", RankingScores::judgedNdcg));
        text.append(figure("judged@10, all queries", scores -> OptionalDouble.of(scores.judged())));
        text.append(figure("Recall@100 of perfect items (rating 3)", RankingScores::recall));
        text.append(figure("MRR of the first perfect item", RankingScores::reciprocalRank));
        text.append("%-56s p50 %.1f, p95 %.1f%n"
                .formatted("milliseconds a query, one after another", percentile(50), percentile(95)));
        Reports.publish(text.toString(), json(), file, "search.txt");
    }

    private String json() {
        return String.format(
                ROOT,
                "{\"ndcg@10\":%.4f,\"judged_ndcg@10\":%.4f,\"judged@10\":%.4f,\"recall@100\":%.4f,\"mrr\":%.4f,\"p50_ms\":%.1f}",
                mean(RankingScores::ndcg),
                mean(RankingScores::judgedNdcg),
                mean(scores -> OptionalDouble.of(scores.judged())),
                mean(RankingScores::recall),
                mean(RankingScores::reciprocalRank),
                percentile(50));
    }

    private String figure(String name, Function<RankingScores, OptionalDouble> figure) {
        double[] values = lines.stream()
                .map(line -> figure.apply(line.scores()))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        Interval interval = Interval.of(values);
        return String.format(
                ROOT,
                "%-56s %.4f  (%.3f to %.3f, %d queries)%n",
                name,
                mean(figure),
                interval.low(),
                interval.high(),
                values.length);
    }

    private static String row(Line line) {
        RankingScores scores = line.scores();
        return String.format(
                ROOT,
                "%-28s %8s %8s %8.2f %8s %8s %7.1f%n",
                line.query(),
                cell(scores.ndcg()),
                cell(scores.judgedNdcg()),
                scores.judged(),
                cell(scores.recall()),
                cell(scores.reciprocalRank()),
                line.nanoseconds() / 1e6);
    }

    private static String cell(OptionalDouble value) {
        return value.isPresent() ? String.format(ROOT, "%.3f", value.getAsDouble()) : "-";
    }

    private double mean(Function<RankingScores, OptionalDouble> figure) {
        return lines.stream()
                .map(line -> figure.apply(line.scores()))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average()
                .orElse(Double.NaN);
    }

    private double percentile(int percent) {
        double[] sorted = lines.stream()
                .mapToDouble(line -> line.nanoseconds() / 1e6)
                .sorted()
                .toArray();
        return sorted.length == 0 ? Double.NaN : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}

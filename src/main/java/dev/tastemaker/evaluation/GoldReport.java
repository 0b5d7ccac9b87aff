package dev.tastemaker.evaluation;

import static java.util.Locale.ROOT;

import dev.tastemaker.evaluation.GoldRequests.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How high the wanted products stand, by kind of request; each wanted product counts. */
final class GoldReport {
    /** The kind whose figures bear no name of a kind in the last line. */
    private static final String MAIN = "product";

    private static final int FIRST_PAGE = 10;
    private static final int NOT_FOUND = Integer.MAX_VALUE;

    private final Set<String> without;
    private final long items;
    private final Map<String, List<int[]>> ranks = new TreeMap<>();
    private final Map<String, Integer> stages = new TreeMap<>();
    private final List<String> missed = new ArrayList<>();
    private final List<Long> nanoseconds = new ArrayList<>();

    GoldReport(Set<String> without, long items) {
        this.without = without;
        this.items = items;
    }

    void add(String kind, Request request, List<String> ranking, List<String> liveStages, long took) {
        int[] found = request.wanted().stream()
                .mapToInt(id -> rank(ranking, id))
                .sorted()
                .toArray();
        ranks.computeIfAbsent(kind, name -> new ArrayList<>()).add(found);
        liveStages.forEach(stage -> stages.merge(stage, 1, Integer::sum));
        nanoseconds.add(took);
        if (kind.equals(MAIN) && found[found.length - 1] > FIRST_PAGE) {
            int last = found[found.length - 1];
            missed.add((last == NOT_FOUND ? "not found" : "rank " + last) + ": " + request.query());
        }
    }

    private static int rank(List<String> ranking, String id) {
        int index = ranking.indexOf(id);
        return index < 0 ? NOT_FOUND : index + 1;
    }

    void print(@Nullable Path file) {
        StringBuilder text = new StringBuilder("search for wanted products%s: %d items%n"
                .formatted(without.isEmpty() ? "" : ", without " + without, items));
        stages.forEach(
                (stage, requests) -> text.append("stage %s was live for %d requests%n".formatted(stage, requests)));
        text.append("%n%-16s %9s %9s %22s %22s %22s %9s%n"
                .formatted("requests", "", "products", "hit@1", "hit@10", "MRR", "all@10"));
        ranks.forEach((kind, found) -> text.append(row(kind, found)));
        long[] times = nanoseconds.stream().mapToLong(Long::longValue).sorted().toArray();
        text.append(String.format(
                ROOT, "%nmilliseconds a request, one after another: p50 %.1f%n", times[times.length / 2] / 1e6));
        text.append("%n%s requests whose product is not among the first %d:%n".formatted(MAIN, FIRST_PAGE));
        missed.forEach(line -> text.append("  ").append(line).append('\n'));
        Reports.publish(text.toString(), json(), file, "search-requests.txt");
    }

    private String row(String kind, List<int[]> found) {
        return String.format(
                ROOT,
                "%-16s %9d %9d %22s %22s %22s %9.3f%n",
                kind,
                found.size(),
                all(found).length,
                figure(found, GoldReport::first),
                figure(found, GoldReport::onFirstPage),
                figure(found, GoldReport::reciprocal),
                found.stream()
                        .mapToDouble(each -> onFirstPage(each[each.length - 1]))
                        .average()
                        .orElse(Double.NaN));
    }

    private static String figure(List<int[]> found, IntToDoubleFunction score) {
        double[] values = Arrays.stream(all(found)).mapToDouble(score).toArray();
        Interval interval = Interval.of(values);
        return String.format(
                ROOT,
                "%.3f (%.3f to %.3f)",
                Arrays.stream(values).average().orElse(Double.NaN),
                interval.low(),
                interval.high());
    }

    private String json() {
        Map<String, Double> figures = new LinkedHashMap<>();
        String main = ranks.containsKey(MAIN) ? MAIN : ranks.keySet().iterator().next();
        put(figures, "", ranks.get(main));
        ranks.forEach((kind, found) -> {
            if (!kind.equals(main)) {
                put(figures, kind + "_", found);
            }
        });
        return figures.entrySet().stream()
                .map(figure -> String.format(ROOT, "\"%s\":%.4f", figure.getKey(), figure.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void put(Map<String, Double> figures, String prefix, @Nullable List<int[]> found) {
        int[] all = found == null ? new int[0] : all(found);
        figures.put(
                prefix + "hit@1",
                Arrays.stream(all).mapToDouble(GoldReport::first).average().orElse(Double.NaN));
        figures.put(
                prefix + "hit@10",
                Arrays.stream(all)
                        .mapToDouble(GoldReport::onFirstPage)
                        .average()
                        .orElse(Double.NaN));
        figures.put(
                prefix + "mrr",
                Arrays.stream(all).mapToDouble(GoldReport::reciprocal).average().orElse(Double.NaN));
    }

    private static int[] all(List<int[]> found) {
        return found.stream().flatMapToInt(Arrays::stream).toArray();
    }

    private static double first(int rank) {
        return rank == 1 ? 1 : 0;
    }

    private static double onFirstPage(int rank) {
        return rank <= FIRST_PAGE ? 1 : 0;
    }

    private static double reciprocal(int rank) {
        return rank == NOT_FOUND ? 0 : 1.0 / rank;
    }
}

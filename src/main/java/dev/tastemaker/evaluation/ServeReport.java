package dev.tastemaker.evaluation;

import static java.util.Locale.ROOT;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What each contestant served for each workload, round by round. */
final class ServeReport {
    private final int rounds;
    private final int seconds;
    /** Workload to contestant to rounds. */
    private final Map<String, Map<String, List<LoadResult>>> results = new LinkedHashMap<>();

    ServeReport(int rounds, int seconds) {
        this.rounds = rounds;
        this.seconds = seconds;
    }

    void add(String workload, int connections, String contestant, LoadResult result) {
        results.computeIfAbsent(workload + '_' + connections, key -> new LinkedHashMap<>())
                .computeIfAbsent(contestant, key -> new ArrayList<>())
                .add(result);
    }

    void print(@Nullable Path file) {
        StringBuilder text =
                new StringBuilder("serving, %d rounds of %d s taking turns, %d cores, load from another process%n"
                        .formatted(rounds, seconds, Runtime.getRuntime().availableProcessors()));
        text.append("%n%-18s %-8s %10s %10s %10s %10s %9s %9s%n"
                .formatted("workload_conns", "who", "requests/s", "p50 ms", "p99 ms", "cpu ms", "failures", "ours is"));
        results.forEach((workload, contestants) -> contestants.forEach((name, runs) -> text.append(String.format(
                ROOT,
                "%-18s %-8s %10.1f %10.2f %10.2f %10.2f %9d %8.2fx%n",
                workload,
                name,
                median(runs, LoadResult::perSecond),
                median(runs, LoadResult::median),
                median(runs, LoadResult::slowest99),
                median(runs, LoadResult::processor),
                runs.stream().mapToLong(LoadResult::failures).sum(),
                ratio(contestants.getOrDefault("ours", List.of()), runs, LoadResult::perSecond)))));
        Reports.publish(text.toString(), json(), file, "serve.txt");
    }

    /** Ours by theirs in the middle one of the rounds. */
    private static double ratio(List<LoadResult> ours, List<LoadResult> theirs, ToDoubleFunction<LoadResult> figure) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < Math.min(ours.size(), theirs.size()); round++) {
            ratios.add(figure.applyAsDouble(ours.get(round)) / figure.applyAsDouble(theirs.get(round)));
        }
        return ratios.stream().sorted().skip(ratios.size() / 2).findFirst().orElse(Double.NaN);
    }

    private static double median(List<LoadResult> runs, ToDoubleFunction<LoadResult> figure) {
        return runs.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(runs.size() / 2)
                .findFirst()
                .orElse(Double.NaN);
    }

    private String json() {
        StringJoiner json = new StringJoiner(",", "{", "}");
        results.forEach((workload, contestants) -> {
            List<LoadResult> ours = contestants.getOrDefault("ours", List.of());
            contestants.forEach((name, runs) -> {
                json.add(String.format(
                        ROOT, "\"%s_%s_per_second\":%.1f", name, workload, median(runs, LoadResult::perSecond)));
                json.add(String.format(
                        ROOT, "\"%s_%s_p99_ms\":%.2f", name, workload, median(runs, LoadResult::slowest99)));
                json.add(String.format(
                        ROOT, "\"%s_%s_processor_ms\":%.3f", name, workload, median(runs, LoadResult::processor)));
                if (!name.equals("ours")) {
                    json.add(String.format(
                            ROOT, "\"%s_ratio\":%.2f", workload, ratio(ours, runs, LoadResult::perSecond)));
                    json.add(String.format(
                            ROOT, "\"%s_p99_ratio\":%.2f", workload, ratio(ours, runs, LoadResult::slowest99)));
                }
            });
        });
        return json.toString();
    }
}

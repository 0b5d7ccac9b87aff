package dev.tastemaker.evaluation;

import static java.util.Locale.ROOT;

import dev.tastemaker.evaluation.EmbedContestant.Effort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What each contestant needed for each workload, round by round. */
final class EmbedReport {
    /** @param rounds contestant to the effort for one text in each round */
    private record Section(String name, Map<String, List<Effort>> rounds) {}

    private final int rounds;
    private final Map<String, Section> sections = new LinkedHashMap<>();

    EmbedReport(int rounds) {
        this.rounds = rounds;
    }

    void add(String workload, String name, String contestant, Effort perText) {
        sections.computeIfAbsent(workload, key -> new Section(name, new TreeMap<>()))
                .rounds()
                .computeIfAbsent(contestant, key -> new ArrayList<>())
                .add(perText);
    }

    void print(@Nullable Path file) {
        StringBuilder text = new StringBuilder("embedding, %d rounds taking turns, %d cores%n"
                .formatted(rounds, Runtime.getRuntime().availableProcessors()));
        sections.values().forEach(section -> describe(section, text));
        text.append("the clock is everybody's on this machine; processor time is the text's own. What bounds it: the")
                .append(" matrix products of the quantised model, on every core from the first text to the last.\n");
        Reports.publish(text.toString(), json(), file, "embed.txt");
    }

    private static void describe(Section section, StringBuilder text) {
        text.append("%n%-30s %10s %10s %10s %12s %9s%n"
                .formatted(section.name(), "median/s", "best/s", "median ms", "processor ms", "ours is"));
        List<Effort> ours = section.rounds().getOrDefault("ours", List.of());
        section.rounds()
                .forEach((contestant, efforts) -> text.append(String.format(
                        ROOT,
                        "  %-28s %10.0f %10.0f %10.2f %12.2f %8.2fx%n",
                        contestant,
                        1 / median(efforts, Effort::clock),
                        1 / efforts.stream().mapToDouble(Effort::clock).min().orElse(Double.NaN),
                        1e3 * median(efforts, Effort::clock),
                        1e3 * median(efforts, Effort::processor),
                        ratio(efforts, ours))));
    }

    /** How many times as fast as a contestant ours was, by the clock, in the middle one of the rounds. */
    private static double ratio(List<Effort> theirs, List<Effort> ours) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < Math.min(theirs.size(), ours.size()); round++) {
            ratios.add(theirs.get(round).clock() / ours.get(round).clock());
        }
        return ratios.stream().sorted().skip(ratios.size() / 2).findFirst().orElse(Double.NaN);
    }

    private static double median(List<Effort> efforts, ToDoubleFunction<Effort> figure) {
        return efforts.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(efforts.size() / 2)
                .findFirst()
                .orElse(Double.NaN);
    }

    private String json() {
        StringJoiner json = new StringJoiner(",", "{", "}");
        sections.forEach((key, section) -> {
            List<Effort> ours = section.rounds().getOrDefault("ours", List.of());
            section.rounds().forEach((contestant, efforts) -> {
                json.add(String.format(
                        ROOT, "\"%s_%s_per_second\":%.1f", contestant, key, 1 / median(efforts, Effort::clock)));
                json.add(String.format(
                        ROOT,
                        "\"%s_%s_processor_ms\":%.3f",
                        contestant,
                        key,
                        1e3 * median(efforts, Effort::processor)));
                if (!contestant.equals("ours")) {
                    json.add(String.format(ROOT, "\"%s_ratio_to_%s\":%.3f", key, contestant, ratio(efforts, ours)));
                }
            });
        });
        return json.toString();
    }
}

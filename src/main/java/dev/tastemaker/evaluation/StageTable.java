package dev.tastemaker.evaluation;

import static java.util.Locale.ROOT;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What stages add: each case is answered by all stages and without each of them, one way after another in turns, so that whatever
 * else the machine does disturbs all alike. The stages run side by side: one that is never the last to end adds no time.
 */
final class StageTable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ALL = "";

    private final String title;
    private final List<String> figures;
    /** Stage that is left out to what came of it; {@link #ALL} leaves out none. */
    private final Map<String, Column> columns = new LinkedHashMap<>();

    /** @param figures names of what an answer is judged by, the first the most important */
    StageTable(String title, List<String> figures) {
        this.title = title;
        this.figures = figures;
    }

    /**
     * One answer.
     *
     * @param figures what it is worth, in the order of their names; NaN where a case has no such figure
     * @param nanoseconds that it took
     * @param stages that were live
     */
    record Answer(double[] figures, long nanoseconds, List<String> stages) {}

    /** Something to answer without some stages. */
    interface Case {
        Answer without(Set<String> stages);
    }

    /** Each case's figures by the name's place, and its least time: what it takes undisturbed. */
    private record Column(double[][] figures, long[] nanoseconds) {
        static Column of(int figures, int cases) {
            long[] times = new long[cases];
            Arrays.fill(times, Long.MAX_VALUE);
            return new Column(new double[figures][cases], times);
        }
    }

    /** @param rounds how often each case is answered in each way; once more before that, unmeasured */
    void measure(List<Case> cases, int rounds) {
        Set<String> stages = new TreeSet<>();
        cases.forEach(each -> stages.addAll(each.without(Set.of()).stages()));
        List<String> ways = new ArrayList<>(List.of(ALL));
        ways.addAll(stages);
        ways.forEach(way -> columns.put(way, Column.of(figures.size(), cases.size())));
        ProgressLines progress = new ProgressLines();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < cases.size(); i++) {
                for (int turn = 0; turn < ways.size(); turn++) {
                    String way = ways.get((turn + i + round) % ways.size());
                    Answer answer = cases.get(i).without(way.equals(ALL) ? Set.of() : Set.of(way));
                    note(requireNonNull(columns.get(way)), i, answer);
                }
                progress.progress("round " + (round + 1), i + 1, cases.size(), "cases");
            }
        }
    }

    private void note(Column column, int row, Answer answer) {
        for (int figure = 0; figure < figures.size(); figure++) {
            column.figures()[figure][row] = answer.figures()[figure];
        }
        column.nanoseconds()[row] = Math.min(column.nanoseconds()[row], answer.nanoseconds());
    }

    void publish(@Nullable Path file) {
        Column all = requireNonNull(columns.get(ALL), "nothing was measured");
        ObjectNode json = JSON.createObjectNode();
        StringBuilder text = new StringBuilder(title)
                .append(System.lineSeparator())
                .append("what each stage adds to all others; in brackets what 95 of 100 draws of as many cases give")
                .append(System.lineSeparator())
                .append(String.format(ROOT, "%n%-14s", ""));
        figures.forEach(name -> text.append(String.format(ROOT, " %-28s", name)));
        text.append(String.format(ROOT, " %s%n%-14s", "p50 ms", "all"));
        for (int figure = 0; figure < figures.size(); figure++) {
            double value = mean(all.figures()[figure]);
            text.append(String.format(ROOT, " %-28s", String.format(ROOT, "%.4f", value)));
            json.put(figures.get(figure), round(value));
        }
        text.append(String.format(ROOT, " %.2f%n", milliseconds(all.nanoseconds())));
        json.put("p50_ms", round(milliseconds(all.nanoseconds())));
        ObjectNode adds = json.putObject("adds");
        columns.forEach((stage, column) -> {
            if (!stage.equals(ALL)) {
                text.append(row(stage, all, column, adds.putObject(stage)));
            }
        });
        Reports.publish(text.toString(), json.toString(), file, "stages.txt");
    }

    private String row(String stage, Column all, Column without, ObjectNode json) {
        StringBuilder text = new StringBuilder(String.format(ROOT, "%-14s", stage));
        for (int figure = 0; figure < figures.size(); figure++) {
            double[] gains = gains(all.figures()[figure], without.figures()[figure]);
            Interval interval = Interval.of(gains);
            text.append(String.format(
                    ROOT,
                    " %-28s",
                    String.format(ROOT, "%+.4f (%+.3f to %+.3f)", mean(gains), interval.low(), interval.high())));
            json.put(figures.get(figure), round(mean(gains)));
        }
        long[] times = new long[all.nanoseconds().length];
        Arrays.setAll(times, i -> all.nanoseconds()[i] - without.nanoseconds()[i]);
        json.put("p50_ms", round(milliseconds(times)));
        return text.append(String.format(ROOT, " %+.2f%n", milliseconds(times))).toString();
    }

    private static double[] gains(double[] all, double[] without) {
        double[] gains = new double[all.length];
        Arrays.setAll(gains, i -> all[i] - without[i]);
        return Arrays.stream(gains).filter(gain -> !Double.isNaN(gain)).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    /** The median. */
    private static double milliseconds(long[] nanoseconds) {
        long[] sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2] / 1e6;
    }

    private static double round(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}

package dev.tastemaker.evaluation;

import static java.util.Locale.ROOT;

import dev.tastemaker.learning.CandidateTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A table of single models, the blend and the ranker; the ranker's figures are the last line. */
final class SequenceReport {
    private final StringBuilder text = new StringBuilder();
    private final List<String> json = new ArrayList<>();

    SequenceReport(String split, Set<String> without, SequenceSet data) {
        say(String.format(
                ROOT,
                "sequences, split %s%s: %d shoppers, %d items, %d interactions; all items ranked, own history removed, ties at mean rank",
                split,
                without.isEmpty() ? "" : ", without " + new TreeSet<>(without),
                data.sequences().rows().length,
                data.texts().size(),
                data.sequences().interactions()));
        say(
                "models fitted without each shopper's last two items; the second last chooses weights and teaches the ranker");
        say(String.format(ROOT, "%n%-46s %7s %7s %7s %7s", "", "R@5", "nDCG@5", "R@10", "nDCG@10"));
    }

    void say(String line) {
        text.append(line).append(System.lineSeparator());
    }

    void row(String name, double[] ranks) {
        text.append(NextItemScores.of(ranks).row(name));
    }

    void singles(CandidateTable table) {
        for (int model = 0; model < table.modelNames().size(); model++) {
            row(table.modelNames().get(model) + " alone", table.ranksOf(model));
        }
    }

    void candidates(CandidateTable table) {
        say(String.format(
                ROOT,
                "the blend's best candidates hold the target for %.1f %%; for the ranker one outside counts as not found",
                100 * table.coverage()));
    }

    void linear(String name, double[] ranks) {
        add(name, ranks, "linear_");
    }

    void ranked(String name, double[] ranks) {
        add(name, ranks, "");
    }

    void refitLinear(String name, double[] ranks) {
        add(name, ranks, "refit_linear_");
    }

    void refitRanked(String name, double[] ranks) {
        add(name, ranks, "refit_");
    }

    private void add(String name, double[] ranks, String prefix) {
        NextItemScores scores = NextItemScores.of(ranks);
        text.append(scores.row(name));
        say("  95 % bootstrap: " + NextItemScores.intervals(ranks, 1));
        json.add(scores.json(prefix));
    }

    void seconds(double seconds) {
        say(String.format(
                ROOT, "%nran %.0f s on %d cores", seconds, Runtime.getRuntime().availableProcessors()));
    }

    void print(@Nullable Path file) {
        List<String> ordered = new ArrayList<>(json);
        ordered.sort((a, b) -> Boolean.compare(!a.startsWith("\"recall@5"), !b.startsWith("\"recall@5")));
        Reports.publish(text.toString(), "{" + String.join(",", ordered) + "}", file, "sequence.txt");
    }
}

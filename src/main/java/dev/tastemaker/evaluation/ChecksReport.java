package dev.tastemaker.evaluation;

import static java.util.Locale.ROOT;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.guardrail.CheckedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the checks caught and what they refused without cause, by kind, use and language, with examples verbatim. */
final class ChecksReport {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int EXAMPLES = 40;

    private static final class Share {
        private int hits;
        private int all;

        double value() {
            return all == 0 ? 0 : (double) hits / all;
        }
    }

    private final Map<String, Share> faults = new TreeMap<>();
    private final Map<String, Share> clean = new TreeMap<>();
    private final List<String> missed = new ArrayList<>();
    private final List<String> alarms = new ArrayList<>();

    void clean(CopyText text, CheckedText checked) {
        boolean alarm = !checked.passed();
        for (String group : List.of("all", text.use(), text.language(), text.origin())) {
            count(clean, group, alarm);
        }
        if (alarm) {
            alarms.add(text.use() + " " + text.language() + " " + text.origin() + ": " + text.text() + "\n      "
                    + checked.violations());
        }
    }

    void fault(FaultKind kind, CopyText text, boolean caught) {
        for (String group :
                List.of("all", kind.wireName(), "in " + text.use(), "in " + text.language(), "by " + text.origin())) {
            count(faults, group, caught);
        }
        if (!caught) {
            missed.add(kind.wireName() + " " + text.use() + " " + text.language() + ": " + text.text());
        }
    }

    double caught() {
        return share(faults, "all").value();
    }

    double falseAlarms() {
        return share(clean, "all").value();
    }

    void publish(@Nullable Path file) {
        StringBuilder text = new StringBuilder("caught\n");
        faults.forEach((group, share) -> line(text, group, share));
        text.append("false alarms\n");
        clean.forEach((group, share) -> line(text, group, share));
        examples(text, "missed", missed);
        examples(text, "refused without cause", alarms);
        Reports.publish(text.toString(), json(), file, "checks.txt");
    }

    String json() {
        ObjectNode node = JSON.createObjectNode();
        node.put("caught", round(caught())).put("false_alarms", round(falseAlarms()));
        node.put("faults", share(faults, "all").all).put("clean", share(clean, "all").all);
        ObjectNode kinds = node.putObject("caught_by_kind");
        for (FaultKind kind : FaultKind.values()) {
            kinds.put(kind.wireName(), round(share(faults, kind.wireName()).value()));
        }
        ObjectNode origins = node.putObject("false_alarms_by_origin");
        for (String origin : List.of("composer", "paraphrase", "model")) {
            if (clean.containsKey(origin)) {
                origins.put(origin, round(share(clean, origin).value()));
            }
        }
        return node.toString();
    }

    private static void examples(StringBuilder text, String title, List<String> examples) {
        text.append(title).append(", ").append(examples.size()).append('\n');
        // Spread over the run, so that one item does not fill the list.
        int step = Math.max(1, examples.size() / EXAMPLES);
        for (int i = 0; i < examples.size(); i += step) {
            text.append("  ").append(examples.get(i)).append('\n');
        }
    }

    private static void line(StringBuilder text, String group, Share share) {
        text.append(String.format(ROOT, "  %-20s %6d of %6d  %.4f%n", group, share.hits, share.all, share.value()));
    }

    private static Share share(Map<String, Share> shares, String group) {
        return shares.getOrDefault(group, new Share());
    }

    private static void count(Map<String, Share> shares, String group, boolean hit) {
        Share share = shares.computeIfAbsent(group, each -> new Share());
        share.all++;
        share.hits += hit ? 1 : 0;
    }

    private static double round(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}

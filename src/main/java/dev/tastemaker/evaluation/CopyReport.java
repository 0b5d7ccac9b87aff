package dev.tastemaker.evaluation;

import static java.util.Locale.ROOT;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.guardrail.CheckedText;
import dev.tastemaker.guardrail.Likeness;
import dev.tastemaker.guardrail.ReadingLevel;
import dev.tastemaker.llm.DraftWriter.Drafted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much of a model's copy was accepted, what it cost, and how it reads. */
final class CopyReport {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 3;

    /** @param composed whether code had to write it */
    private record Written(CopyText text, CheckedText checked, boolean composed, int attempts) {
        /** More facts carried and easier to read is better; a repair tells of a hard one. */
        double score() {
            return checked.evidence().size()
                    + (ReadingLevel.of(text.text()).isPlain() ? 0.5 : 0)
                    - Math.max(0, attempts - 1) * 0.25;
        }
    }

    private final String use;
    private final String model;
    private final String half;
    private final List<Written> written = new ArrayList<>();
    private int asked;
    private int first;
    private int accepted;
    private int tokens;
    private double seconds;

    /** @param half of the items: {@code measured}, or {@code tuned} for what prompts and checks were made with */
    CopyReport(String use, String model, String half) {
        this.use = use;
        this.model = model;
        this.half = half;
    }

    /** What became of one item: a draft and the text that left, its passages as they are read. */
    void add(Drafted<?> drafted, double took, List<CopyText> passages) {
        asked++;
        boolean byModel = drafted.value() != null;
        accepted += byModel ? 1 : 0;
        first += byModel && drafted.attempts() == 1 ? 1 : 0;
        tokens += drafted.inputTokens() + drafted.outputTokens();
        seconds += took;
        passages.forEach(text -> written.add(new Written(text, text.checked(), !byModel, drafted.attempts())));
    }

    void publish(@Nullable Path file) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                ROOT,
                "%s by %s: %d items of the %s half, %d at the first try, %d after repair, %d composed; "
                        + "%.1f s and %d tokens for each accepted one%n",
                use,
                model,
                asked,
                half,
                first,
                accepted,
                asked - accepted,
                perAccepted(seconds),
                (int) perAccepted(tokens)));
        text.append(String.format(ROOT, "easy to read: %.3f; distinct: %.3f%n", plain(), distinct()));
        List<Written> ranked = written.stream()
                .sorted(Comparator.comparingDouble(Written::score).reversed())
                .toList();
        examples(text, "best", ranked.subList(0, Math.min(SHOWN, ranked.size())));
        examples(text, "worst", ranked.subList(Math.max(0, ranked.size() - SHOWN), ranked.size()));
        text.append("all\n");
        written.forEach(each -> text.append("  ").append(each.text().text()).append('\n'));
        store();
        Reports.publish(text.toString(), json(), file, "copy-" + use + ".txt");
    }

    String json() {
        ObjectNode node = JSON.createObjectNode()
                .put("use", use)
                .put("model", model)
                .put("half", half)
                .put("items", asked);
        node.put("first_try", share(first, asked)).put("after_repair", share(accepted, asked));
        node.put("composed", share(asked - accepted, asked));
        node.put(
                "passing",
                share(written.stream().filter(each -> each.checked().passed()).count(), written.size()));
        node.put("seconds_per_accepted", rounded(perAccepted(seconds)));
        node.put("tokens_per_accepted", rounded(perAccepted(tokens)));
        return node.put("distinct", rounded(distinct()))
                .put("plain", rounded(plain()))
                .toString();
    }

    private static void examples(StringBuilder text, String title, List<Written> examples) {
        text.append(title).append('\n');
        examples.forEach(each -> text.append(String.format(
                ROOT,
                "  %s%s: %s%n",
                each.text().form(),
                each.composed() ? " (composed)" : "",
                each.text().text())));
    }

    /** As {@code evaluate checks --texts} reads them. */
    private void store() {
        List<String> lines = written.stream()
                .map(each -> JSON.createObjectNode()
                        .put("use", use)
                        .put("origin", each.composed() ? "composer" : "model")
                        .put("form", each.text().form().name())
                        .put("locale", each.text().grounds().locale().toLanguageTag())
                        .put("itemId", each.text().grounds().itemIds().getFirst())
                        .put("reason", each.text().grounds().reason())
                        .put("text", each.text().text())
                        .toString())
                .toList();
        Path target = Path.of(".tastemaker", "reports", "copy-" + use + ".jsonl");
        try {
            Files.createDirectories(target.getParent());
            Files.write(target, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double plain() {
        return share(
                written.stream()
                        .filter(each -> ReadingLevel.of(each.text().text()).isPlain())
                        .count(),
                written.size());
    }

    private double distinct() {
        return Likeness.distinct(
                written.stream().map(each -> each.text().text()).toList());
    }

    private double perAccepted(double all) {
        return accepted == 0 ? all : all / accepted;
    }

    private static double share(long part, long all) {
        return all == 0 ? 0 : rounded((double) part / all);
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}

package dev.tastemaker.evaluation;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.email.EmailAgent;
import dev.tastemaker.email.EmailAudience;
import dev.tastemaker.email.EmailComposer;
import dev.tastemaker.email.EmailWords;
import dev.tastemaker.guardrail.Form;
import dev.tastemaker.guardrail.Grounds;
import dev.tastemaker.ingestion.FeedItems;
import dev.tastemaker.llm.DraftWriter.Drafted;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.push.PushAgent;
import dev.tastemaker.push.PushComposer;
import dev.tastemaker.push.PushText;
import dev.tastemaker.summary.SummaryAgent;
import dev.tastemaker.summary.SummaryComposer;
import dev.tastemaker.summary.SummaryText;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code evaluate copy}: how often a model's words pass the checks, and what leaves in the end. */
final class CopyEvaluation {
    private static final List<String> GOALS =
            List.of("bring the shopper back", "offer what goes with a purchase", "show a new idea");

    private final ProgressLines progress = new ProgressLines();
    private final PushComposer push = new PushComposer();
    private final EmailComposer email = new EmailComposer();
    private final SummaryComposer summary = new SummaryComposer();
    private final @Nullable Agents agents;

    /** Who asks the model; null where only the composer is measured. */
    record Agents(PushAgent push, EmailAgent email, SummaryAgent summary) {}

    CopyEvaluation(@Nullable Agents agents) {
        this.agents = agents;
    }

    CopyReport run(CommandLine line, String model) {
        String use = line.required("use");
        if (!List.of("push", "email", "summary").contains(use)) {
            throw Refusal.invalid("--use must be push, email or summary");
        }
        String half = line.option("half").orElse("measured");
        if (!List.of("measured", "tuned").contains(half)) {
            throw Refusal.invalid("--half must be measured or tuned");
        }
        List<Item> all =
                line.option("data").map(file -> FeedItems.of(Path.of(file))).orElseGet(FeedItems::ofSample);
        List<Item> items = CopySample.of(
                all.stream().filter(item -> item.language().equals("en")).toList(),
                line.number("from", 1, 10_000),
                line.number("count", 40, 10_000),
                half.equals("measured"));
        CopyReport report = new CopyReport(use, model, half);
        for (int i = 0; i < items.size(); i++) {
            measure(use, items.get(i), i, report);
            progress.progress("copy", i + 1, items.size(), "items");
        }
        return report;
    }

    private void measure(String use, Item item, int at, CopyReport report) {
        Grounds plain = Grounds.of(List.of(item), Locale.UK, ZoneOffset.UTC, CleanTexts.NOW);
        String shelf =
                item.category().isEmpty() ? "" : item.category().getLast().toLowerCase(Locale.ROOT);
        String reason = shelf.isEmpty() ? "" : "you looked at " + shelf;
        String goal = GOALS.get(at % GOALS.size());
        Grounds grounds = plain.because(reason + " " + goal);
        long begin = System.nanoTime();
        switch (use) {
            case "push" -> {
                Drafted<PushText> drafted =
                        agents == null ? Drafted.none() : agents.push().write(item, reason, goal, grounds);
                PushText text = drafted.value() == null ? push.compose(item, "s-" + at, plain) : drafted.value();
                report.add(
                        drafted,
                        since(begin),
                        List.of(
                                new CopyText("push", "model", Form.PUSH_TITLE, text.title(), grounds),
                                new CopyText("push", "model", Form.PUSH_BODY, text.body(), grounds)));
            }
            case "email" -> {
                EmailAudience audience = new EmailAudience(
                        "s-" + at,
                        Optional.empty(),
                        Locale.UK,
                        ZoneOffset.UTC,
                        CleanTexts.NOW,
                        List.of(item),
                        true,
                        goal);
                Drafted<EmailWords.Line> drafted =
                        agents == null ? Drafted.none() : agents.email().line(item, audience);
                EmailWords.Line text = drafted.value() == null ? email.line(item, audience) : drafted.value();
                report.add(
                        drafted,
                        since(begin),
                        List.of(new CopyText("email", "model", Form.EMAIL_LINE, text.text(), audience.grounds(item))));
            }
            default -> {
                Drafted<SummaryText> drafted =
                        agents == null ? Drafted.none() : agents.summary().write(item, plain);
                SummaryText text = drafted.value() == null ? summary.compose(item, plain) : drafted.value();
                report.add(
                        drafted,
                        since(begin),
                        List.of(new CopyText("summary", "model", Form.SUMMARY, text.words(), plain)));
            }
        }
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}

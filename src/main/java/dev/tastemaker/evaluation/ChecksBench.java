package dev.tastemaker.evaluation;

import static java.util.Locale.ROOT;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.email.EmailAudience;
import dev.tastemaker.email.EmailComposer;
import dev.tastemaker.email.EmailWords;
import dev.tastemaker.guardrail.Draft;
import dev.tastemaker.guardrail.Form;
import dev.tastemaker.guardrail.Grounds;
import dev.tastemaker.guardrail.Guardrail;
import dev.tastemaker.guardrail.Passage;
import dev.tastemaker.ingestion.FeedItems;
import dev.tastemaker.push.PushComposer;
import dev.tastemaker.push.PushText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * {@code bench checks}: what all checks on one push message and on one email of six items cost one core, the reading of the
 * items' facts included. A plain loop on one thread, warmed up before it is measured; processor time, because others may be at work too.
 */
final class ChecksBench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int CARDS = 6;

    private final int rounds;
    private final List<Item> items;

    ChecksBench(CommandLine line) {
        this.rounds = line.number("rounds", 4_000, 1_000_000);
        this.items =
                line.option("data").map(file -> FeedItems.of(Path.of(file))).orElseGet(FeedItems::ofSample);
    }

    void run(Optional<Path> report) {
        List<PushText> pushes = new ArrayList<>();
        List<EmailWords> emails = new ArrayList<>();
        int texts = Math.min(300, items.size() - CARDS);
        for (int i = 0; i < texts; i++) {
            pushes.add(new PushComposer().compose(items.get(i), "s-" + i, grounds(items.subList(i, i + 1))));
            emails.add(new EmailComposer()
                    .compose(new EmailAudience(
                            "s-" + i,
                            Optional.empty(),
                            Locale.UK,
                            ZoneOffset.UTC,
                            CleanTexts.NOW,
                            items.subList(i, i + CARDS),
                            true,
                            "")));
        }
        double[] push = milliseconds(at -> checkPush(pushes.get(at % texts), at % texts));
        double[] email = milliseconds(at -> checkEmail(emails.get(at % texts), at % texts));
        ObjectNode json = JSON.createObjectNode().put("rounds", rounds);
        put(json, "push", push);
        put(json, "email", email);
        String text = String.format(
                ROOT,
                "all checks, processor time of one core, a plain loop of %d calls after as many to warm up (not JMH)%n"
                        + "push:  mean %.3f ms, p99 %.3f ms%nemail of %d items: mean %.3f ms, p99 %.3f ms%n",
                rounds,
                mean(push),
                p99(push),
                CARDS,
                mean(email),
                p99(email));
        Reports.publish(text, json.toString(), report.orElse(null), "checks-bench.txt");
    }

    private double[] milliseconds(IntPredicate check) {
        double[] times = new double[rounds];
        int passed = 0;
        for (int round = 0; round < 2 * rounds; round++) {
            long begin = THREADS.getCurrentThreadCpuTime();
            passed += check.test(round) ? 1 : 0;
            times[round % rounds] = (THREADS.getCurrentThreadCpuTime() - begin) / 1e6;
        }
        if (passed < 2 * rounds) {
            throw new IllegalStateException("a composed text did not pass its checks");
        }
        return times;
    }

    private boolean checkPush(PushText text, int at) {
        return PushText.check(text.title(), text.body(), grounds(items.subList(at, at + 1)))
                .passed();
    }

    private boolean checkEmail(EmailWords words, int at) {
        List<Item> shown = items.subList(at, at + CARDS);
        Grounds grounds = grounds(shown);
        boolean passed = Guardrail.email()
                .check(new Draft(
                        List.of(
                                new Passage("subject", words.subject(), Form.SUBJECT),
                                new Passage("preheader", words.preheader(), Form.PREHEADER),
                                new Passage("opening", words.opening(), Form.OPENING)),
                        grounds.itemIds(),
                        grounds))
                .passed();
        for (int i = 0; i < CARDS; i++) {
            String line = words.lines().get(i).text();
            passed &= Guardrail.email()
                    .check(Draft.of("line", line, Form.EMAIL_LINE, grounds(shown.subList(i, i + 1))))
                    .passed();
        }
        return passed;
    }

    private static Grounds grounds(List<Item> items) {
        return Grounds.of(items, Locale.UK, ZoneOffset.UTC, CleanTexts.NOW);
    }

    private static void put(ObjectNode json, String use, double[] times) {
        json.put(use + "_ms", Math.round(mean(times) * 1000) / 1000.0);
        json.put(use + "_p99_ms", Math.round(p99(times) * 1000) / 1000.0);
    }

    private static double mean(double[] times) {
        return Arrays.stream(times).average().orElse(0);
    }

    private static double p99(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) (sorted.length * 0.99)];
    }
}

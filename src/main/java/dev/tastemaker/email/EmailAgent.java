package dev.tastemaker.email;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.CheckedText;
import dev.tastemaker.guardrail.CopyChoices;
import dev.tastemaker.guardrail.Draft;
import dev.tastemaker.guardrail.EntailmentJudge;
import dev.tastemaker.guardrail.Form;
import dev.tastemaker.guardrail.Grounds;
import dev.tastemaker.guardrail.Guardrail;
import dev.tastemaker.guardrail.ItemBrief;
import dev.tastemaker.guardrail.Slots;
import dev.tastemaker.llm.ActiveModel;
import dev.tastemaker.llm.Deadline;
import dev.tastemaker.llm.DraftWriter;
import dev.tastemaker.llm.DraftWriter.Accepted;
import dev.tastemaker.llm.DraftWriter.Drafted;
import dev.tastemaker.llm.DraftWriter.Reading;
import dev.tastemaker.llm.DraftWriter.Refused;
import dev.tastemaker.llm.ModelGateway;
import dev.tastemaker.llm.PromptLibrary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks a model for the words of an email part by part, because a small model writes one line well and a whole email badly:
 * a line for each item, and a headline for the first item, which becomes the subject.
 */
@ApplicationScoped
public class EmailAgent {
    private final ModelGateway models;
    private final DraftWriter drafts;
    private final EntailmentJudge judge;
    private final EmailConfig config;

    @Inject
    EmailAgent(ModelGateway models, DraftWriter drafts, EntailmentJudge judge, EmailConfig config) {
        this.models = models;
        this.drafts = drafts;
        this.judge = judge;
        this.config = config;
    }

    /** A subject and a line for each item, in order; each may be missing, and the composer writes it. */
    record Parts(Drafted<String> subject, List<Drafted<EmailWords.Line>> lines) {
        /** Subject and lines alike. */
        List<Drafted<?>> all() {
            List<Drafted<?>> all = new ArrayList<>(lines);
            all.add(subject);
            return all;
        }
    }

    /** How often a model is asked and how closely it is read. */
    private record Rules(boolean guided, int attempts, Guardrail guardrail) {
        /** Which prompt, by the name of the one for a model that writes. */
        String agent(String name) {
            return guided ? PromptLibrary.guided(name) : name;
        }

        Map<String, List<String>> choices(CopyChoices choices) {
            return guided ? choices.slots() : Map.of();
        }
    }

    Parts write(EmailAudience audience, String reason) {
        Optional<ActiveModel> model = models.active().filter(active -> writes(active, audience.locale()));
        if (model.isEmpty()) {
            return new Parts(
                    Drafted.none(),
                    audience.items().stream()
                            .map(item -> Drafted.<EmailWords.Line>none())
                            .toList());
        }
        Deadline deadline = models.deadline();
        Rules rules = rules(model.get());
        // Few at once: a local model has as many places, and one email may not fill the queue of all others.
        try (ExecutorService threads = Executors.newFixedThreadPool(
                config.parallel(), Thread.ofVirtual().name("email-part-", 0).factory())) {
            Future<Drafted<String>> subject = threads.submit(() -> subject(audience, reason, rules, deadline));
            List<Future<Drafted<EmailWords.Line>>> lines = audience.items().stream()
                    .map(item -> threads.submit(
                            (Callable<Drafted<EmailWords.Line>>) () -> line(item, audience, rules, deadline)))
                    .toList();
            return new Parts(
                    joined(subject), lines.stream().map(EmailAgent::joined).toList());
        }
    }

    /** The line of one item alone. */
    public Drafted<EmailWords.Line> line(Item item, EmailAudience audience) {
        return models.active()
                .filter(active -> writes(active, audience.locale()))
                .map(active -> line(item, audience, rules(active), models.deadline()))
                .orElseGet(Drafted::none);
    }

    /** Drafts of one part that are asked for at the most. */
    int mostTries() {
        return Math.max(config.attempts(), config.smallModelAttempts());
    }

    private Rules rules(ActiveModel model) {
        return model.guided()
                ? new Rules(true, config.smallModelAttempts(), Guardrail.email().strict())
                : new Rules(false, config.attempts(), judge.behind(Guardrail.email()));
    }

    private Drafted<String> subject(EmailAudience audience, String reason, Rules rules, Deadline deadline) {
        Grounds grounds = audience.grounds().because(audience.purpose() + " " + reason);
        Slots slots = Slots.of(audience.items().getFirst(), grounds);
        CopyChoices choices = CopyChoices.of(audience.items().getFirst());
        String task = ItemBrief.of(audience.items().getFirst()) + ItemBrief.reason(reason) + "\nGoal: "
                + ItemBrief.oneLine(audience.purpose()) + language(audience.locale());
        return drafts.write(
                rules.agent("push"),
                audience.locale(),
                task,
                rules.choices(choices),
                rules.attempts(),
                deadline,
                draft -> {
                    Optional<String> subject =
                            slots.fill(draft.path("title").asText("").strip(), Form.SUBJECT.most());
                    return subject.isEmpty()
                            ? new Refused<>("- The title is too long or has a slot other than {name} and {price}.")
                            : read(check("title", subject.get(), Form.SUBJECT, grounds, rules), subject.get());
                });
    }

    private Drafted<EmailWords.Line> line(Item item, EmailAudience audience, Rules rules, Deadline deadline) {
        Grounds grounds = audience.grounds(item);
        Slots slots = Slots.of(item, grounds);
        String task = ItemBrief.of(item) + language(audience.locale());
        CopyChoices choices = CopyChoices.of(item);
        return drafts.write(
                rules.agent("email"),
                audience.locale(),
                task,
                rules.choices(choices),
                rules.attempts(),
                deadline,
                draft -> readLine(
                        rules.guided()
                                ? choices.line(draft)
                                : draft.path("line").asText("").strip(),
                        slots,
                        grounds,
                        rules));
    }

    private static Reading<EmailWords.Line> readLine(String words, Slots slots, Grounds grounds, Rules rules) {
        Optional<String> line = words.isEmpty() ? Optional.empty() : slots.fill(words, Form.EMAIL_LINE.most());
        if (line.isEmpty()) {
            return new Refused<>("- The line is missing, too long or has a slot other than {name} and {price}.");
        }
        CheckedText checked = check("line", line.get(), Form.EMAIL_LINE, grounds, rules);
        return read(checked, new EmailWords.Line(line.get(), checked));
    }

    private static CheckedText check(String name, String text, Form form, Grounds grounds, Rules rules) {
        return rules.guardrail().check(Draft.of(name, text, form, grounds));
    }

    private static <T> Reading<T> read(CheckedText checked, T value) {
        return checked.passed() ? new Accepted<>(value) : new Refused<>(checked.repairRequest());
    }

    private boolean writes(ActiveModel model, Locale locale) {
        return !model.guided() || config.smallModelLanguages().contains(locale.getLanguage());
    }

    private static String language(Locale locale) {
        return locale.getLanguage().equals("en") ? "" : "\nLanguage: " + locale.getDisplayLanguage(Locale.ENGLISH);
    }

    private static <T> Drafted<T> joined(Future<Drafted<T>> part) {
        try {
            return part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Drafted.none();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a part of an email failed", e.getCause());
        }
    }
}

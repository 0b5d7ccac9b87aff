package dev.tastemaker.email;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.Evidence;
import dev.tastemaker.guardrail.Form;
import dev.tastemaker.guardrail.Graphemes;
import dev.tastemaker.guardrail.Phrasebook;
import dev.tastemaker.guardrail.Slots;
import dev.tastemaker.llm.DraftWriter.Drafted;
import dev.tastemaker.picture.Banner;
import dev.tastemaker.picture.Banners;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of an email for many readers: subject and a line for each item written once, with slots where money stands, and
 * filled, checked anew and rendered for each reader with the facts of the moment.
 */
@ApplicationScoped
public class EmailCopy {
    private static final int MOST_GREETINGS = 1_000;

    private final EmailAgent agent;
    private final EmailComposer composer;
    private final EmailRenderer renderer;
    private final EmailCheck check;
    private final Banners banners;
    private final UnsubscribeTokens tokens;

    @Inject
    EmailCopy(
            EmailAgent agent,
            EmailComposer composer,
            EmailRenderer renderer,
            EmailCheck check,
            Banners banners,
            UnsubscribeTokens tokens) {
        this.agent = agent;
        this.composer = composer;
        this.renderer = renderer;
        this.check = check;
        this.banners = banners;
        this.tokens = tokens;
    }

    /**
     * For whom, about what and when.
     *
     * @param layout null: what suits the items
     */
    public record Occasion(
            String readerId,
            @Nullable String readerName,
            Locale locale,
            ZoneId zone,
            Instant now,
            List<Item> items,
            boolean byTaste,
            String purpose,
            @Nullable EmailLayout layout) {
        public Occasion {
            items = List.copyOf(items);
        }

        private EmailAudience audience() {
            return new EmailAudience(
                    readerId,
                    EmailService.name(readerName),
                    Phrasebook.writable(locale),
                    zone,
                    now,
                    items,
                    byTaste,
                    purpose);
        }
    }

    /**
     * Texts with slots.
     *
     * @param lines by item id
     * @param model null: the composer wrote all of it
     * @param attempts drafts of a model that were asked for, the refused ones too
     * @param parts how many parts those drafts were for
     */
    public record Written(
            String subject,
            Map<String, String> lines,
            @Nullable String model,
            @Nullable String promptVersion,
            int attempts,
            int inputTokens,
            int outputTokens,
            Parts parts) {
        public Written {
            lines = Map.copyOf(lines);
        }
    }

    /**
     * Parts of an email (its subject, its lines) that a model answered.
     *
     * @param firstTry of these, passed at once
     * @param repaired passed later; the others are the composer's
     */
    public record Parts(int asked, int firstTry, int repaired) {
        static final Parts NONE = new Parts(0, 0, 0);

        private static Parts of(List<Drafted<?>> drafted) {
            List<Drafted<?>> passed =
                    drafted.stream().filter(part -> part.value() != null).toList();
            int first =
                    (int) passed.stream().filter(part -> part.attempts() == 1).count();
            int asked =
                    (int) drafted.stream().filter(part -> part.attempts() > 0).count();
            return new Parts(asked, first, passed.size() - first);
        }
    }

    /** An email as it is sent; {@code factsHash} is of the facts it was filled with, {@code evidence} what of them carries its words. */
    public record Ready(
            String subject,
            String html,
            String text,
            Map<String, String> headers,
            List<String> itemIds,
            String factsHash,
            boolean asWritten,
            List<Evidence> evidence) {}

    /** By a model part by part, when one is up and the parts pass; the rest by the composer. */
    public Written write(Occasion occasion, String reason) {
        EmailAudience audience = occasion.audience();
        EmailAgent.Parts parts = agent.write(audience, reason);
        Map<String, String> lines = new LinkedHashMap<>();
        for (int i = 0; i < audience.items().size(); i++) {
            Item item = audience.items().get(i);
            EmailWords.Line drafted = parts.lines().get(i).value();
            EmailWords.Line line = drafted == null ? composer.line(item, audience) : drafted;
            lines.put(item.id(), Slots.of(item, audience.grounds(item)).unfilled(line.text()));
        }
        String subject = parts.subject().value() == null
                ? composer.subject(audience)
                : parts.subject().value();
        List<Drafted<?>> drafted = parts.all();
        Optional<Drafted<?>> used =
                drafted.stream().filter(part -> part.value() != null).findFirst();
        return new Written(
                Slots.of(audience.items().getFirst(), audience.grounds()).unfilled(subject),
                lines,
                used.map(Drafted::model).orElse(null),
                EmailService.versions(drafted),
                drafted.stream().mapToInt(Drafted::attempts).sum(),
                drafted.stream().mapToInt(Drafted::inputTokens).sum(),
                drafted.stream().mapToInt(Drafted::outputTokens).sum(),
                Parts.of(drafted));
    }

    /** Drafts of one part that are asked for at the most. */
    public int mostTries() {
        return agent.mostTries();
    }

    /** Has the banner made that an email on this occasion shows, on the account of this thread's use; later ones only look it up. */
    public void draw(Occasion occasion) {
        Arrangement.of(occasion.items(), occasion.layout()).lead().ifPresent(banners::made);
    }

    /** By the composer alone. */
    public Written compose(Occasion occasion) {
        EmailAudience audience = occasion.audience();
        Map<String, String> lines = new LinkedHashMap<>();
        for (Item item : audience.items()) {
            lines.put(
                    item.id(),
                    Slots.of(item, audience.grounds(item))
                            .unfilled(composer.line(item, audience).text()));
        }
        String subject =
                Slots.of(audience.items().getFirst(), audience.grounds()).unfilled(composer.subject(audience));
        return new Written(subject, lines, null, null, 0, 0, 0, Parts.NONE);
    }

    /** An email that lacks only its reader: filled, checked and laid out with the facts of a moment. */
    public static final class Prepared {
        private final EmailAudience audience;
        private final EmailWords words;
        private final EmailCheck.Judged judged;
        private final Provenance provenance;
        private final boolean asWritten;
        private final List<Evidence> evidence;
        private final Map<String, String> greetings = new ConcurrentHashMap<>();

        /** @param asWritten false: facts have changed since it was written, and the composer wrote part of it anew */
        private Prepared(
                EmailAudience audience,
                EmailWords words,
                EmailCheck.Judged judged,
                Provenance provenance,
                boolean asWritten) {
            this.audience = audience;
            this.words = words;
            this.judged = judged;
            this.provenance = provenance;
            this.asWritten = asWritten;
            this.evidence = words.evidence();
        }

        /** Why it may not leave to anybody; empty: it may. */
        public Optional<String> heldBack() {
            return judged.violations().isEmpty() ? Optional.empty() : Optional.of(judged.why());
        }

        /** Each name is greeted, and the greeting checked, once. */
        private String greeting(Optional<String> name) {
            if (greetings.size() > MOST_GREETINGS) {
                greetings.clear();
            }
            return name.map(known -> greetings.computeIfAbsent(known, this::greet))
                    .orElse(words.greeting());
        }

        private String greet(String name) {
            return EmailComposer.greeting(new EmailAudience(
                    audience.shopperId(),
                    Optional.of(name),
                    audience.locale(),
                    audience.grounds().zone(),
                    audience.now(),
                    audience.items(),
                    audience.byTaste(),
                    audience.purpose()));
        }
    }

    /**
     * With the facts of this moment, for every reader of the same language and region.
     *
     * @param model that wrote the texts; null: the composer
     * @param source what the texts were made by, as the email says it
     */
    public Prepared prepare(
            String subject, Map<String, String> lines, Occasion occasion, @Nullable String model, String source) {
        EmailAudience audience = occasion.audience();
        List<EmailWords.Line> filled = new ArrayList<>();
        boolean asWritten = true;
        for (Item item : audience.items()) {
            Optional<EmailWords.Line> line = line(lines.get(item.id()), item, audience);
            asWritten &= line.isPresent();
            filled.add(line.orElseGet(() -> composer.line(item, audience)));
        }
        Slots slots = Slots.of(audience.items().getFirst(), audience.grounds());
        Optional<String> head = slots.fill(subject, Form.SUBJECT.most())
                .filter(text -> EmailComposer.check("subject", text, Form.SUBJECT, audience.grounds())
                        .passed());
        EmailWords words = composer.around(audience, head.orElseGet(() -> composer.subject(audience)), filled);
        Arrangement arrangement = Arrangement.of(audience.items(), occasion.layout());
        Banner banner = arrangement.lead().flatMap(banners::known).orElse(null);
        Provenance provenance =
                new Provenance(model, source, audience.grounds().factsHash(), banner == null ? null : banner.model());
        EmailPage page = renderer.page(audience, words, arrangement, banner == null ? null : banner.path());
        EmailCheck.Judged judged =
                check.judge(page, words, provenance, renderer.unsubscribe(tokens.token(audience.shopperId())));
        return new Prepared(audience, words, judged, provenance, asWritten && head.isPresent());
    }

    /** For one reader. */
    public Ready address(Prepared prepared, String readerId, @Nullable String readerName) {
        prepared.heldBack().ifPresent(why -> {
            throw new IllegalStateException("an email that is held back has no reader: " + why);
        });
        EmailWords words = prepared.words.greeting(prepared.greeting(EmailService.name(readerName)));
        String unsubscribe = renderer.unsubscribe(tokens.token(readerId));
        EmailRenderer.Rendered rendered =
                renderer.render(prepared.judged.page(), words, prepared.provenance, unsubscribe);
        Map<String, String> headers = MailHeaders.unsubscribe(unsubscribe);
        headers.putAll(prepared.provenance.headers());
        return new Ready(
                MailHeaders.value(words.subject()),
                rendered.html(),
                rendered.text(),
                headers,
                rendered.items().stream().map(Item::id).toList(),
                prepared.provenance.factsHash(),
                prepared.asWritten,
                prepared.evidence);
    }

    private static Optional<EmailWords.Line> line(@Nullable String line, Item item, EmailAudience audience) {
        if (line == null || Graphemes.count(line) == 0) {
            return Optional.empty();
        }
        return Slots.of(item, audience.grounds(item))
                .fill(line, Form.EMAIL_LINE.most())
                .map(text -> new EmailWords.Line(
                        text, EmailComposer.check("line", text, Form.EMAIL_LINE, audience.grounds(item))))
                .filter(checked -> checked.checked().passed());
    }
}

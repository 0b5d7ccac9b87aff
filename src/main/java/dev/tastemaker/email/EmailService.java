package dev.tastemaker.email;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.catalog.TaggedItem;
import dev.tastemaker.feedback.Impression;
import dev.tastemaker.feedback.OutboundMessage;
import dev.tastemaker.feedback.Scenario;
import dev.tastemaker.guardrail.Phrasebook;
import dev.tastemaker.llm.DraftWriter.Drafted;
import dev.tastemaker.picture.Banner;
import dev.tastemaker.picture.Banners;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.profile.Channel;
import dev.tastemaker.profile.Consent;
import dev.tastemaker.profile.Profile;
import dev.tastemaker.profile.ProfileService;
import dev.tastemaker.profile.PromptFields;
import dev.tastemaker.profile.Shopper;
import dev.tastemaker.recommendation.GoalPicks;
import dev.tastemaker.recommendation.Recommendation;
import dev.tastemaker.recommendation.Recommendation.Ranked;
import dev.tastemaker.recommendation.Recommendation.StageScore;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The content of one email: who, whether it is allowed, which items, which words, the layout, and what is kept of it. */
@ApplicationScoped
public class EmailService {
    private static final int LONGEST_NAME = 40;

    private final ProfileService profiles;
    private final GoalPicks picks;
    private final PromptFields fields;
    private final EmailAgent agent;
    private final EmailComposer composer;
    private final EmailRenderer renderer;
    private final EmailCheck check;
    private final StoryPicks stories;
    private final Banners banners;
    private final UnsubscribeTokens tokens;
    private final OutboundMessage.Store messages;
    private final Impression.Store impressions;
    private final EmailConfig config;
    private final ObjectMapper json;
    private final MeterRegistry meters;

    @Inject
    EmailService(
            ProfileService profiles,
            GoalPicks picks,
            PromptFields fields,
            EmailAgent agent,
            EmailComposer composer,
            EmailRenderer renderer,
            EmailCheck check,
            StoryPicks stories,
            Banners banners,
            UnsubscribeTokens tokens,
            OutboundMessage.Store messages,
            Impression.Store impressions,
            EmailConfig config,
            ObjectMapper json,
            MeterRegistry meters) {
        this.profiles = profiles;
        this.picks = picks;
        this.fields = fields;
        this.agent = agent;
        this.composer = composer;
        this.renderer = renderer;
        this.check = check;
        this.stories = stories;
        this.banners = banners;
        this.tokens = tokens;
        this.messages = messages;
        this.impressions = impressions;
        this.config = config;
        this.json = json;
        this.meters = meters;
    }

    /**
     * One email to one shopper; refused when the shopper is unknown, has not consented, nothing fits the filter, or what came of
     * it may not leave.
     */
    public EmailMessage write(EmailRequest request) {
        long start = System.nanoTime();
        UUID id = UUID.randomUUID();
        Profile profile = profiles.of(request.shopperId());
        Consent.Recorded consent = profiles.requireConsent(profile, Channel.EMAIL);
        Ranked ranked = ranked(request);
        EmailAudience audience = audience(request, profile.shopper(), ranked, id);
        EmailAgent.Parts parts = agent.write(
                audience,
                fields.reason(
                        PromptFields.Use.EMAIL,
                        picks.reason(ranked.recommendations().getFirst(), request.shopperId())));
        EmailWords words = words(audience, parts);
        Arrangement arrangement = Arrangement.of(audience.items(), request.layout());
        Banner banner = arrangement.lead().flatMap(banners::made).orElse(null);
        Provenance provenance = provenance(parts, audience, banner);
        EmailCheck.Judged judged = judged(audience, words, arrangement, banner, provenance);
        EmailMessage message = message(id, audience, ranked, parts, words, judged, banner, provenance, start);
        keep(message, consent, ranked);
        return message;
    }

    private Ranked ranked(EmailRequest request) {
        ItemFilter filter = request.filter() == null ? ItemFilter.NONE : request.filter();
        if (request.layout() == EmailLayout.STORY) {
            Optional<Ranked> story = stories.pick(request.purpose(), request.shopperId(), filter, config.cards());
            if (story.isPresent()) {
                return story.get();
            }
        }
        Ranked ranked = picks.pick(request.purpose(), request.shopperId(), filter, config.cards());
        if (ranked.recommendations().isEmpty()) {
            throw Refusal.notFound("no item that can be had fits the filter");
        }
        return ranked;
    }

    private static EmailAudience audience(EmailRequest request, Shopper shopper, Ranked ranked, UUID id) {
        String wanted = request.locale() == null ? shopper.locale() : request.locale();
        boolean byTaste = ranked.recommendations().stream().allMatch(GoalPicks::byTaste);
        return new EmailAudience(
                shopper.id(),
                name(shopper.displayName()),
                Phrasebook.writable(Locale.forLanguageTag(wanted)),
                ZoneId.of(shopper.timeZone()),
                Instant.now(),
                ranked.items().stream()
                        .map(item -> TaggedItem.of(item, id.toString(), "email"))
                        .toList(),
                byTaste,
                request.purpose());
    }

    /** A name is greeted with when it can only be a name. */
    static Optional<String> name(@Nullable String displayName) {
        return Optional.ofNullable(displayName)
                .map(String::strip)
                .filter(name -> name.length() <= LONGEST_NAME
                        && name.codePoints().allMatch(c -> Character.isLetter(c) || " -'’.".indexOf(c) >= 0));
    }

    /** The model's parts where they passed, the composer's everywhere else. */
    private EmailWords words(EmailAudience audience, EmailAgent.Parts parts) {
        List<EmailWords.Line> lines = new ArrayList<>();
        for (int i = 0; i < audience.items().size(); i++) {
            EmailWords.Line drafted = parts.lines().get(i).value();
            lines.add(drafted == null ? composer.line(audience.items().get(i), audience) : drafted);
        }
        String subject = parts.subject().value();
        return composer.around(audience, subject == null ? composer.subject(audience) : subject, lines);
    }

    private static Provenance provenance(EmailAgent.Parts parts, EmailAudience audience, @Nullable Banner banner) {
        String versions = versions(parts.all());
        return new Provenance(
                model(parts.all()),
                versions == null ? Provenance.COMPOSER : versions,
                audience.grounds().factsHash(),
                banner == null ? null : banner.model());
    }

    private EmailCheck.Judged judged(
            EmailAudience audience,
            EmailWords words,
            Arrangement arrangement,
            @Nullable Banner banner,
            Provenance provenance) {
        EmailPage page = renderer.page(audience, words, arrangement, banner == null ? null : banner.path());
        EmailCheck.Judged judged = check.judge(page, words, provenance, unsubscribe(audience));
        if (!judged.violations().isEmpty()) {
            throw new Refusal(Refusal.Category.CONFLICT, "the email is held back. " + judged.why());
        }
        return judged;
    }

    private String unsubscribe(EmailAudience audience) {
        return renderer.unsubscribe(tokens.token(audience.shopperId()));
    }

    private EmailMessage message(
            UUID id,
            EmailAudience audience,
            Ranked ranked,
            EmailAgent.Parts parts,
            EmailWords words,
            EmailCheck.Judged judged,
            @Nullable Banner banner,
            Provenance provenance,
            long start) {
        List<Drafted<?>> drafted = parts.all();
        boolean composed = provenance.model() == null;
        meters.counter("copy.texts", "use", "email", "outcome", composed ? "composed" : "drafted")
                .increment();
        Map<String, String> headers = MailHeaders.unsubscribe(unsubscribe(audience));
        headers.putAll(provenance.headers());
        return new EmailMessage(
                id.toString(),
                audience.shopperId(),
                judged.rendered().items().stream().map(Item::id).toList(),
                MailHeaders.value(words.subject()),
                words.preheader(),
                judged.rendered().html(),
                judged.rendered().text(),
                headers,
                judged.page().arrangement().layout(),
                banner,
                provenance,
                audience.locale().toLanguageTag(),
                composed,
                provenance.model(),
                versions(drafted),
                words.evidence(),
                ranked.stages(),
                drafted.stream().mapToInt(Drafted::attempts).sum(),
                new EmailMessage.Tokens(
                        drafted.stream().mapToInt(Drafted::inputTokens).sum(),
                        drafted.stream().mapToInt(Drafted::outputTokens).sum()),
                (System.nanoTime() - start) / 1_000_000);
    }

    /** Of the first part that is a model's; null: the composer wrote all of it. */
    static @Nullable String model(List<Drafted<?>> drafted) {
        return drafted.stream()
                .filter(part -> part.value() != null)
                .map(Drafted::model)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The prompts whose words are in the email; the subject and the lines have one each. */
    static @Nullable String versions(List<Drafted<?>> drafted) {
        String versions = drafted.stream()
                .filter(part -> part.value() != null)
                .map(Drafted::promptVersion)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("+"));
        return versions.isEmpty() ? null : versions;
    }

    private void keep(EmailMessage message, Consent.Recorded consent, Ranked ranked) {
        messages.save(new OutboundMessage(
                UUID.fromString(message.messageId()),
                Channel.EMAIL,
                message.shopperId(),
                message.locale(),
                text(message),
                text(message.evidence()),
                message.composed(),
                message.model(),
                message.promptVersion(),
                message.provenance().factsHash(),
                consent.id()));
        List<Impression> shown = new ArrayList<>();
        for (Recommendation pick : ranked.recommendations()) {
            int position = message.itemIds().indexOf(pick.item().id());
            if (position >= 0) {
                shown.add(impression(message, pick, position));
            }
        }
        impressions.save(shown);
    }

    private static Impression impression(EmailMessage message, Recommendation pick, int position) {
        return new Impression(
                message.shopperId(),
                pick.item().id(),
                Scenario.EMAIL,
                position,
                message.messageId(),
                pick.stages().stream().collect(Collectors.toMap(StageScore::stage, StageScore::rank, Math::min)),
                message.model(),
                message.promptVersion());
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is always JSON", e);
        }
    }
}

package dev.tastemaker.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.feedback.Impression;
import dev.tastemaker.feedback.OutboundMessage;
import dev.tastemaker.feedback.Scenario;
import dev.tastemaker.guardrail.Grounds;
import dev.tastemaker.guardrail.Phrasebook;
import dev.tastemaker.llm.DraftWriter.Drafted;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.profile.Channel;
import dev.tastemaker.profile.Consent;
import dev.tastemaker.profile.Profile;
import dev.tastemaker.profile.ProfileService;
import dev.tastemaker.profile.PromptFields;
import dev.tastemaker.recommendation.GoalPicks;
import dev.tastemaker.recommendation.Recommendation;
import dev.tastemaker.recommendation.Recommendation.Ranked;
import dev.tastemaker.recommendation.Recommendation.StageScore;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** The content of one push message: who, whether it is allowed, which item, which words, and what is kept of it. */
@ApplicationScoped
public class PushService {
    private final ProfileService profiles;
    private final GoalPicks picks;
    private final PromptFields fields;
    private final PushAgent agent;
    private final PushComposer composer;
    private final OutboundMessage.Store messages;
    private final Impression.Store impressions;
    private final PushConfig config;
    private final ObjectMapper json;
    private final MeterRegistry meters;

    @Inject
    PushService(
            ProfileService profiles,
            GoalPicks picks,
            PromptFields fields,
            PushAgent agent,
            PushComposer composer,
            OutboundMessage.Store messages,
            Impression.Store impressions,
            PushConfig config,
            ObjectMapper json,
            MeterRegistry meters) {
        this.profiles = profiles;
        this.picks = picks;
        this.fields = fields;
        this.agent = agent;
        this.composer = composer;
        this.messages = messages;
        this.impressions = impressions;
        this.config = config;
        this.json = json;
        this.meters = meters;
    }

    /** One message to one shopper; refused when the shopper is unknown, has not consented, or nothing fits the filter. */
    public PushMessage write(PushRequest request) {
        long start = System.nanoTime();
        Profile profile = profiles.of(request.shopperId());
        Consent.Recorded consent = profiles.requireConsent(profile, Channel.PUSH);
        Ranked ranked = ranked(request);
        Recommendation pick = ranked.recommendations().getFirst();
        Grounds grounds = grounds(request, profile, pick);
        String reason = fields.reason(PromptFields.Use.PUSH, picks.reason(pick, request.shopperId()));
        Drafted<PushText> outcome =
                agent.write(pick.item(), reason, request.goal(), grounds.because(reason + " " + request.goal()));
        PushText text = outcome.value() != null ? outcome.value() : composed(pick.item(), profile, grounds);
        PushMessage message = message(profile, pick, ranked, grounds, outcome, text, start);
        keep(message, consent, pick, grounds.factsHash());
        return message;
    }

    private Ranked ranked(PushRequest request) {
        ItemFilter filter = request.filter() == null ? ItemFilter.NONE : request.filter();
        Ranked ranked = picks.pick(request.goal(), request.shopperId(), filter, config.candidates());
        if (ranked.recommendations().isEmpty()) {
            throw Refusal.notFound("no item that can be had fits the filter");
        }
        return ranked;
    }

    private static Grounds grounds(PushRequest request, Profile profile, Recommendation pick) {
        String wanted = request.locale() == null ? profile.shopper().locale() : request.locale();
        Locale locale = Phrasebook.writable(Locale.forLanguageTag(wanted));
        return Grounds.of(
                List.of(pick.item()), locale, ZoneId.of(profile.shopper().timeZone()), Instant.now());
    }

    private PushText composed(Item item, Profile profile, Grounds grounds) {
        return composer.compose(item, profile.shopper().id(), grounds);
    }

    private PushMessage message(
            Profile profile,
            Recommendation pick,
            Ranked ranked,
            Grounds grounds,
            Drafted<PushText> outcome,
            PushText text,
            long start) {
        String id = UUID.randomUUID().toString();
        boolean composed = outcome.value() == null;
        meters.counter(
                        "copy.texts",
                        "use",
                        "push",
                        "outcome",
                        composed ? "composed" : outcome.attempts() > 1 ? "repaired" : "first")
                .increment();
        return new PushMessage(
                id,
                profile.shopper().id(),
                pick.item().id(),
                text.title(),
                text.body(),
                PushPayload.deepLink(pick.item(), id, text.title(), text.body()),
                grounds.locale().toLanguageTag(),
                composed,
                composed ? null : outcome.model(),
                composed ? null : outcome.promptVersion(),
                text.checked().evidence(),
                ranked.stages(),
                outcome.attempts(),
                new PushMessage.Tokens(outcome.inputTokens(), outcome.outputTokens()),
                (System.nanoTime() - start) / 1_000_000);
    }

    private void keep(PushMessage message, Consent.Recorded consent, Recommendation pick, String factsHash) {
        messages.save(new OutboundMessage(
                UUID.fromString(message.messageId()),
                Channel.PUSH,
                message.shopperId(),
                message.locale(),
                text(message),
                text(message.evidence()),
                message.composed(),
                message.model(),
                message.promptVersion(),
                factsHash,
                consent.id()));
        impressions.save(List.of(new Impression(
                message.shopperId(),
                message.itemId(),
                Scenario.PUSH,
                0,
                message.messageId(),
                pick.stages().stream().collect(Collectors.toMap(StageScore::stage, StageScore::rank, Math::min)),
                message.model(),
                message.promptVersion())));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is always JSON", e);
        }
    }
}

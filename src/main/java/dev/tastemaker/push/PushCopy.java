package dev.tastemaker.push;

import static java.util.Objects.requireNonNullElse;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.Evidence;
import dev.tastemaker.guardrail.Form;
import dev.tastemaker.guardrail.Grounds;
import dev.tastemaker.guardrail.Slots;
import dev.tastemaker.llm.DraftWriter.Drafted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The words of a push message for many readers: written once, with slots where money stands, and filled and checked anew
 * against the facts of the moment for each reader.
 */
@ApplicationScoped
public class PushCopy {

    private final PushAgent agent;
    private final PushComposer composer;

    @Inject
    PushCopy(PushAgent agent, PushComposer composer) {
        this.agent = agent;
        this.composer = composer;
    }

    /**
     * A text with slots.
     *
     * @param model null: the composer wrote it
     * @param attempts drafts of a model that were asked for, the refused ones too
     */
    public record Written(
            String title,
            String body,
            @Nullable String model,
            @Nullable String promptVersion,
            int attempts,
            int inputTokens,
            int outputTokens) {}

    /**
     * A text as it is sent.
     *
     * @param asWritten false: the facts have changed since, and the composer wrote it anew
     * @param evidence what carries its words
     */
    public record Filled(String title, String body, String link, boolean asWritten, List<Evidence> evidence) {
        public Filled {
            evidence = List.copyOf(evidence);
        }
    }

    /** By a model, when one is up and its draft passes; else by the composer. */
    public Written write(Item item, String reason, String goal, Grounds grounds, String seed) {
        Drafted<PushText> drafted = agent.write(item, reason, goal, grounds.because(reason + " " + goal));
        PushText text = drafted.value();
        if (text == null) {
            Written composed = compose(item, grounds, seed);
            return new Written(
                    composed.title(),
                    composed.body(),
                    null,
                    null,
                    drafted.attempts(),
                    drafted.inputTokens(),
                    drafted.outputTokens());
        }
        Slots slots = Slots.of(item, grounds);
        return new Written(
                slots.unfilled(text.title()),
                slots.unfilled(text.body()),
                requireNonNullElse(drafted.model(), "unknown"),
                drafted.promptVersion(),
                drafted.attempts(),
                drafted.inputTokens(),
                drafted.outputTokens());
    }

    /** How many ways of asking for a text of one item, at most, give another text. */
    public int waysOfAsking(int most) {
        return agent.chooses() ? Math.min(1, most) : most;
    }

    /** Drafts of one message that are asked for at the most. */
    public int mostTries() {
        return agent.mostTries();
    }

    /** By the composer alone. */
    public Written compose(Item item, Grounds grounds, String seed) {
        PushText text = composer.compose(item, seed, grounds);
        Slots slots = Slots.of(item, grounds);
        return new Written(slots.unfilled(text.title()), slots.unfilled(text.body()), null, null, 0, 0, 0);
    }

    /** With the facts of this moment. */
    public Filled fill(String title, String body, Item item, Grounds grounds, String reason, UUID messageId) {
        Slots slots = Slots.of(item, grounds);
        Optional<PushText> asWritten = slots.fill(title, Form.PUSH_TITLE.most())
                .flatMap(head -> slots.fill(body, Form.PUSH_BODY.most())
                        .map(rest -> PushText.check(head, rest, grounds.because(reason))))
                .filter(PushText::passed);
        PushText text = asWritten.orElseGet(() -> composer.compose(item, messageId.toString(), grounds));
        String link = PushPayload.deepLink(item, messageId.toString(), text.title(), text.body());
        return new Filled(
                text.title(),
                text.body(),
                link,
                asWritten.isPresent(),
                text.checked().evidence());
    }
}

package dev.tastemaker.chat;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.llm.Deadline;
import dev.tastemaker.tool.ToolContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A guided turn without a conversation, timed: what an evaluation measures is what a shopper gets. */
@ApplicationScoped
public class GuidedTrial {
    private final GuidedTurn guided;
    private final Lookup lookup;
    private final ChatConfig config;

    @Inject
    GuidedTrial(GuidedTurn guided, Lookup lookup, ChatConfig config) {
        this.guided = guided;
        this.lookup = lookup;
        this.config = config;
    }

    /**
     * What came of one message.
     *
     * @param tool the tool that was called; null: none was
     * @param arguments JSON of the call
     * @param byModel whether the model decided, not the rules
     * @param written what the model wrote
     * @param toCard until the cards stand
     * @param toSentence until the first sentence of the answer stands
     */
    public record Outcome(
            @Nullable String tool,
            String arguments,
            boolean byModel,
            String written,
            Duration toCard,
            Duration toSentence) {}

    /** Tries one message with these items on screen. */
    public Outcome run(String message, List<Item> onScreen) {
        long start = System.nanoTime();
        GuidedTurn.Choice choice =
                guided.choose(message, new Screen(onScreen, null, null), Deadline.in(config.localDeadline()));
        Findings findings = lookup.find(choice.intent(), ToolContext.ANONYMOUS);
        Duration toCard = Duration.ofNanos(System.nanoTime() - start);
        TurnComposer.words(findings, false, new Voice(Locale.ENGLISH, 0, Instant.now()));
        Duration toSentence = Duration.ofNanos(System.nanoTime() - start);
        return new Outcome(
                findings.calls().isEmpty() ? null : findings.calls().getFirst().name(),
                findings.calls().isEmpty() ? "{}" : findings.calls().getFirst().arguments(),
                choice.byModel(),
                choice.answer() == null ? "" : choice.answer().text(),
                toCard,
                toSentence);
    }
}

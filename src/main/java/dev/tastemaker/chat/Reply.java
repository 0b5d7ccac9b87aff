package dev.tastemaker.chat;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.Evidence;
import dev.tastemaker.llm.ModelAnswer;
import dev.tastemaker.recommendation.Recommendation;
import dev.tastemaker.recommendation.RecommendationCard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One reply while it grows: sends each part on at once and remembers what was sent. Used by the thread of its turn only. */
final class Reply {
    private static final int MOST_CARDS = 12;

    private final Consumer<ChatEvent> out;
    private final Instant now;
    private final Voice voice;
    private final long began = System.nanoTime();
    private final Map<String, Recommendation> shown = new LinkedHashMap<>();
    private final List<String> sentences = new ArrayList<>();
    private final Set<Evidence> evidence = new LinkedHashSet<>();
    private final List<Findings.ToolCall> calls = new ArrayList<>();
    private final Set<String> stages = new LinkedHashSet<>();
    private long firstSentence = -1;
    private int inputTokens;
    private int outputTokens;
    private @Nullable String model;
    private @Nullable String promptVersion;

    /** @param voice in which whatever no model says is said */
    Reply(Consumer<ChatEvent> out, Instant now, Voice voice) {
        this.out = out;
        this.now = now;
        this.voice = voice;
    }

    void status(String phase, String detail) {
        out.accept(new ChatEvent.Status(phase, detail));
    }

    /** Says what is being done, in the reader's language. */
    void status(String phase) {
        status(phase, voice.say("status-" + phase));
    }

    /** Shows the items that are not shown yet. */
    void show(List<Recommendation> recommendations) {
        List<RecommendationCard> cards = new ArrayList<>();
        for (Recommendation each : recommendations) {
            if (shown.size() < MOST_CARDS && shown.putIfAbsent(each.item().id(), each) == null) {
                cards.add(RecommendationCard.of(each, now));
            }
        }
        if (!cards.isEmpty()) {
            out.accept(new ChatEvent.Items(cards));
        }
    }

    void say(String sentence, List<Evidence> carriedBy) {
        out.accept(new ChatEvent.Text(sentence));
        if (firstSentence < 0) {
            firstSentence = (System.nanoTime() - began) / 1_000_000;
        }
        sentences.add(sentence);
        evidence.addAll(carriedBy);
    }

    /** Says first of all who speaks. */
    void notice(String sentence) {
        out.accept(new ChatEvent.Text(sentence));
        sentences.add(sentence);
    }

    /** Whether anything was said that is an answer. */
    boolean begun() {
        return firstSentence >= 0;
    }

    Voice voice() {
        return voice;
    }

    void called(List<Findings.ToolCall> more) {
        calls.addAll(more);
    }

    void liveStages(List<String> more) {
        stages.addAll(more);
    }

    void spent(ModelAnswer answer) {
        inputTokens += answer.inputTokens();
        outputTokens += answer.outputTokens();
    }

    /** Says that a model had a part in what was sent. */
    void by(String modelName, String version) {
        model = modelName;
        promptVersion = version;
    }

    /** Says that the composer had to end what a model began. */
    void composedAfterAll() {
        model = null;
        promptVersion = null;
    }

    boolean composed() {
        return model == null;
    }

    @Nullable
    String model() {
        return model;
    }

    @Nullable
    String promptVersion() {
        return promptVersion;
    }

    List<Recommendation> shown() {
        return List.copyOf(shown.values());
    }

    List<Item> shownItems() {
        return shown.values().stream().map(Recommendation::item).toList();
    }

    List<String> itemIds() {
        return List.copyOf(shown.keySet());
    }

    List<Findings.ToolCall> calls() {
        return List.copyOf(calls);
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }

    String text() {
        return String.join(" ", sentences);
    }

    /** Milliseconds from the beginning of the reply to its first checked sentence; -1 while there is none. */
    long firstSentence() {
        return firstSentence;
    }

    ChatEvent.Done done(String conversationId, String turnId, long milliseconds) {
        return new ChatEvent.Done(
                conversationId,
                turnId,
                itemIds(),
                composed(),
                model,
                promptVersion,
                List.copyOf(evidence),
                calls.stream()
                        .map(call -> new ChatEvent.Call(call.name(), call.arguments()))
                        .toList(),
                List.copyOf(stages),
                new ChatEvent.Tokens(inputTokens, outputTokens),
                firstSentence,
                milliseconds);
    }
}

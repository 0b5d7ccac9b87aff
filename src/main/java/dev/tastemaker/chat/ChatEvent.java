package dev.tastemaker.chat;

import dev.tastemaker.guardrail.Evidence;
import dev.tastemaker.recommendation.RecommendationCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a turn sends while it goes: each case is one server-sent event. */
public sealed interface ChatEvent {
    /** The name of the event on the wire. */
    default String name() {
        return switch (this) {
            case Status status -> "status";
            case Items items -> "items";
            case Text text -> "text";
            case Done done -> "done";
        };
    }

    /** What is being done; {@code phase} is understanding, searching or writing. */
    record Status(String phase, String detail) implements ChatEvent {}

    /** Cards; a later batch adds, or replaces by id. */
    record Items(List<RecommendationCard> items) implements ChatEvent {}

    /** One checked sentence. */
    record Text(String text) implements ChatEvent {}

    /**
     * The end.
     *
     * @param composed true: no model had a part in this answer
     * @param firstSentenceMilliseconds from the beginning to the first checked sentence; -1: none was sent
     */
    record Done(
            String conversationId,
            String turnId,
            List<String> itemIds,
            boolean composed,
            @Nullable String model,
            @Nullable String promptVersion,
            List<Evidence> evidence,
            List<Call> tools,
            List<String> stages,
            Tokens tokens,
            long firstSentenceMilliseconds,
            long milliseconds)
            implements ChatEvent {}

    /** A tool call as it was made; {@code arguments} is a JSON object. */
    record Call(
            String name,
            @com.fasterxml.jackson.annotation.JsonRawValue String arguments) {}

    /** What the models of this turn read and wrote. */
    record Tokens(int input, int output) {}
}

package dev.tastemaker.llm;

import dev.langchain4j.model.chat.request.ChatRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers that may be given again: to the very same request, word for word, at temperature 0, of a prompt that says so. Holds
 * the newest in memory for a while; thread-safe.
 */
final class AnswerCache {
    private final int most;
    private final long nanos;
    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    private record Key(String promptVersion, String request) {}

    private record Kept(ModelAnswer answer, long at) {}

    AnswerCache(int most, Duration time) {
        this.most = most;
        this.nanos = time.toNanos();
    }

    synchronized Optional<ModelAnswer> find(Prompt prompt, ChatRequest request) {
        if (!mayReuse(prompt, request)) {
            return Optional.empty();
        }
        @Nullable Kept found = kept.get(key(prompt, request));
        if (found == null || System.nanoTime() - found.at() > nanos) {
            return Optional.empty();
        }
        ModelAnswer answer = found.answer();
        return Optional.of(
                new ModelAnswer(answer.text(), answer.toolCalls(), answer.model(), 0, 0, answer.truncated()));
    }

    synchronized void keep(Prompt prompt, ChatRequest request, ModelAnswer answer) {
        if (mayReuse(prompt, request) && !answer.truncated()) {
            kept.put(key(prompt, request), new Kept(answer, System.nanoTime()));
            var oldest = kept.keySet().iterator();
            while (kept.size() > most) {
                oldest.next();
                oldest.remove();
            }
        }
    }

    private boolean mayReuse(Prompt prompt, ChatRequest request) {
        return most > 0 && prompt.reusable() && request.temperature() != null && request.temperature() == 0;
    }

    private static Key key(Prompt prompt, ChatRequest request) {
        return new Key(prompt.version(), request.messages().getLast() + "\n" + request.responseFormat());
    }
}

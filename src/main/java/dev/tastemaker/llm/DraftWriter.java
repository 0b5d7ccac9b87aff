package dev.tastemaker.llm;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks a model for a draft in JSON until its reader accepts one: the first try as the prompt has it, each repair warmer and,
 * for models that can make use of it, with the refused draft and what was wrong with it. Never fails: a caller without a
 * draft has a composer.
 */
@ApplicationScoped
public class DraftWriter {
    private static final Logger LOG = Logger.getLogger(DraftWriter.class);
    private static final int LONGEST_QUOTE = 600;

    private final ModelGateway models;
    private final PromptLibrary prompts;

    @Inject
    public DraftWriter(ModelGateway models, PromptLibrary prompts) {
        this.models = models;
        this.prompts = prompts;
    }

    /** What a reader makes of a draft. */
    public sealed interface Reading<T> {}

    /** A draft that may be used. */
    public record Accepted<T>(T value) implements Reading<T> {}

    /**
     * A draft that may not be used.
     *
     * @param problems what is wrong, one line each, for the model to hear
     */
    public record Refused<T>(String problems) implements Reading<T> {}

    /**
     * What became of the asking.
     *
     * @param value null: no draft was accepted
     * @param attempts answers that came, the refused ones too
     * @param model null: none answered
     */
    public record Drafted<T>(
            @Nullable T value,
            int attempts,
            int inputTokens,
            int outputTokens,
            @Nullable String model,
            @Nullable String promptVersion) {
        /** Nobody was asked. */
        public static <T> Drafted<T> none() {
            return new Drafted<>(null, 0, 0, 0, null, null);
        }

        private Drafted<T> and(ModelAnswer answer, Prompt prompt) {
            return new Drafted<>(
                    value,
                    attempts + 1,
                    inputTokens + answer.inputTokens(),
                    outputTokens + answer.outputTokens(),
                    answer.model(),
                    prompt.version());
        }

        private Drafted<T> with(T accepted) {
            return new Drafted<>(accepted, attempts, inputTokens, outputTokens, model, promptVersion);
        }
    }

    /**
     * A draft that its reader accepts; nobody is asked where the choices leave nothing.
     *
     * @param locale of who will read the text: the prompt's words of that language are used where it has some
     * @param choices values of the slots of the prompt's schema; empty for a prompt without
     */
    public <T> Drafted<T> write(
            String agent,
            Locale locale,
            String task,
            Map<String, List<String>> choices,
            int attempts,
            Deadline deadline,
            Function<JsonNode, Reading<T>> reader) {
        Prompt prompt =
                PromptPin.of(agent).orElseGet(() -> prompts.prompt(agent)).in(locale);
        Optional<String> schema = Optional.ofNullable(prompt.schema());
        if (schema.isPresent() && !choices.isEmpty()) {
            schema = SlotSchema.filled(schema.get(), choices);
            if (schema.isEmpty()) {
                return Drafted.none();
            }
        }
        Drafted<T> drafted = Drafted.none();
        String repair = "";
        while (drafted.attempts() < attempts) {
            double temperature = drafted.attempts() == 0 ? prompt.temperature() : prompt.retryTemperature();
            try {
                ModelAnswer answer = models.complete(
                        new ModelRequest(prompt, task + repair, schema.orElse(null), temperature, deadline));
                drafted = drafted.and(answer, prompt);
                switch (prompt.leaks(answer.text())
                        ? new Refused<T>("- The answer repeats these instructions.")
                        : read(answer.text(), reader)) {
                    case Accepted<T>(T value) -> {
                        return drafted.with(value);
                    }
                    case Refused<T>(String problems) -> {
                        LOG.debugf("%s refused: %s %s", agent, answer.text(), problems);
                        repair = isSmall() ? "" : repair(answer.text(), problems);
                    }
                }
            } catch (ModelUnavailable e) {
                LOG.debugf("%s is composed: %s", agent, e.getMessage());
                return drafted;
            }
        }
        return drafted;
    }

    /** A small model shown its mistake writes it again; asked anew and warmer, it writes something else. */
    private boolean isSmall() {
        return models.active().map(ActiveModel::guided).orElse(false);
    }

    private static String repair(String draft, String problems) {
        String quoted = draft.length() > LONGEST_QUOTE ? draft.substring(0, LONGEST_QUOTE) : draft;
        return "\nYour last draft: " + quoted.replace('\n', ' ') + "\nIt cannot be used:\n" + problems
                + "\nWrite another one.";
    }

    private static <T> Reading<T> read(String answer, Function<JsonNode, Reading<T>> reader) {
        return AnswerJson.objectIn(answer)
                .map(reader)
                .orElseGet(() -> new Refused<>("- The answer is not one JSON object."));
    }
}

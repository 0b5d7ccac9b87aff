package dev.tastemaker.llm;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One question to a model by a prompt.
 *
 * @param schema the prompt's schema with its slots filled; null: the prompt's own, or free text when it has none
 * @param temperature 0 to 2; a repair is tried warmer than the first draft
 */
public record ModelRequest(
        Prompt prompt, String user, @Nullable String schema, double temperature, Deadline deadline) {
    public ModelRequest {
        requireNonNull(prompt, "prompt is null");
        requireNonNull(user, "user is null");
        requireNonNull(deadline, "deadline is null");
    }

    public static ModelRequest of(Prompt prompt, String user, Deadline deadline) {
        return new ModelRequest(prompt, user, prompt.schema(), prompt.temperature(), deadline);
    }
}

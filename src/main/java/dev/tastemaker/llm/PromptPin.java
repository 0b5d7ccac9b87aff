package dev.tastemaker.llm;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Earlier versions of prompts, used instead of those that are in use by whatever is drafted meanwhile: on the thread it was begun
 * on and on the threads begun from there.
 */
public final class PromptPin {
    private static final ThreadScope<PromptPin> CURRENT = new ThreadScope<>();

    private final Map<String, Prompt> prompts;

    /** @param prompts by agent */
    PromptPin(Map<String, Prompt> prompts) {
        this.prompts = Map.copyOf(prompts);
    }

    /** The pinned prompt of an agent; empty: the one in use. */
    static Optional<Prompt> of(String agent) {
        PromptPin pin = CURRENT.current();
        return pin == null ? Optional.empty() : Optional.ofNullable(pin.prompts.get(agent));
    }

    /** Does {@code work} with these versions, and with no others that may be pinned outside. */
    public <T> T during(Supplier<T> work) {
        return CURRENT.during(this, work);
    }
}

package dev.tastemaker.llm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Which model answers, and how long anyone waits for it. */
@ConfigMapping(prefix = "llm")
public interface LlmConfig {
    /** A user's own endpoint on the OpenAI wire, ending in {@code /v1}; absent: the local model, else none. */
    Optional<String> baseUrl();

    /** The endpoint's key, sent as a bearer token. */
    Optional<String> apiKey();

    /** The model's name at that endpoint. */
    @WithDefault("gpt-4o-mini")
    String model();

    /** Whether the endpoint's model calls tools; false: it gets guided turns, like the local one. */
    @WithDefault("true")
    boolean tools();

    /** How long one use may wait for all its calls to the endpoint. */
    @WithDefault("20s")
    Duration deadline();

    /** Calls to the endpoint at once. */
    @WithDefault("16")
    int concurrency();

    /** Calls that may wait for a place; one more is refused at once and the composer answers. */
    @WithDefault("32")
    int queue();

    /** Consecutive failures that open the circuit. */
    @WithDefault("5")
    int circuitFailures();

    /** How long an open circuit answers with the composer before one call is tried again. */
    @WithDefault("15s")
    Duration circuitPause();

    /** Folder of the prompts; absent: the packaged copies. */
    Optional<String> promptsDir();

    /** The small model that the launcher starts beside the service. */
    Local local();

    interface Local {
        /** Where it will listen, ending in {@code /v1}; it may come up long after the service. */
        Optional<String> baseUrl();

        /** Its key. */
        Optional<String> apiKey();

        /** Its name in answers. */
        @WithDefault("local")
        String model();

        /** How long one use may wait for all its calls to the local model. */
        @WithDefault("45s")
        Duration deadline();

        /** How often its health is looked at. */
        @WithDefault("2s")
        Duration poll();

        /** Its slots. */
        @WithDefault("2")
        int concurrency();

        /** Calls that may wait for a slot. */
        @WithDefault("4")
        int queue();
    }
}

package dev.tastemaker.llm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

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

    /** Whether its answers keep to a JSON schema; absent: it is tried once at the start, as for the next two. */
    Optional<Boolean> schema();

    /** Whether it streams; false: an answer is read whole, and checked sentences come at its end. */
    Optional<Boolean> streaming();

    /** Tokens it can read and write together; absent: what the server says of itself, else without bound. */
    OptionalInt context();

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

    /**
     * How long an endpoint is left alone before it is tried again, in the background; the pause doubles up to four times as long
     * while it stays dead.
     */
    @WithDefault("15s")
    Duration circuitPause();

    /** As many calls as open the circuit, all silent for so long: nobody else waits with them. */
    @WithDefault("8s")
    Duration stall();

    /**
     * More endpoints, each under a name: {@code llm.endpoints.<name>.base-url} and so on. The one of {@code llm.base-url} is
     * asked after those that have the role of a prompt, the local model last.
     */
    Map<String, EndpointConfig> endpoints();

    /** How often a call that failed before a word came is made again, after a short random pause. */
    @WithDefault("1")
    int retries();

    /** What may be spent. */
    BudgetConfig budget();

    /** Answers kept for the same question again, of prompts that allow it; 0: none. */
    @WithDefault("2000")
    int cacheSize();

    /** How long an answer may be given again. */
    @WithDefault("1h")
    Duration cacheTime();

    /** How long the record of a call is kept; it holds no words. */
    @WithDefault("30d")
    Duration traces();

    /** How often the records of calls are written to the store. */
    @WithDefault("2s")
    Duration tracesEvery();

    /** One endpoint on the OpenAI wire. */
    interface EndpointConfig {
        /** Ends in {@code /v1}. */
        String baseUrl();

        /** Sent as a bearer token. */
        Optional<String> apiKey();

        /** The model's name there. */
        String model();

        /** What it is asked for: fast, smart, vision, image, embed. */
        @WithDefault("fast,smart")
        Set<Role> roles();

        /** Endpoints of one role are asked from the lowest number on. */
        @WithDefault("0")
        int order();

        /** Whether its model calls tools; absent: it is tried once at the start. */
        Optional<Boolean> tools();

        /** Whether its answers keep to a JSON schema; absent: tried. */
        Optional<Boolean> schema();

        /** Whether it streams; absent: tried. */
        Optional<Boolean> streaming();

        /** Whether it reads pictures; absent: tried where it has the role vision. */
        Optional<Boolean> vision();

        /** Tokens it can read and write together; absent: what the server says of itself, else 8192. */
        OptionalInt context();

        /** How long one use may wait for all its calls to it. */
        @WithDefault("20s")
        Duration deadline();

        /** Calls to it at once. */
        @WithDefault("16")
        int concurrency();

        /** Calls that may wait for a place. */
        @WithDefault("32")
        int queue();

        /** Money for a million tokens read. */
        @WithDefault("0")
        double priceIn();

        /** Money for a million tokens written. */
        @WithDefault("0")
        double priceOut();
    }

    interface BudgetConfig {
        /** Calls of models in one turn or message. */
        @WithDefault("16")
        int turnCalls();

        /** Tokens of one turn or message, read and written. */
        @WithDefault("60000")
        long turnTokens();

        /** Tokens of one API key in a day of UTC; then the composer answers. */
        @WithDefault("5000000")
        long keyTokensPerDay();
    }

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

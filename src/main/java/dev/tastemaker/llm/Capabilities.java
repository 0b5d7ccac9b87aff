package dev.tastemaker.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an endpoint can do, as it was declared or as it showed.
 *
 * @param tools its model calls tools; else it gets guided turns
 * @param schema its answers keep to a JSON schema; else the schema is told in words and the answer is read tolerantly
 * @param streaming it tells an answer as it is written; else the answer comes whole at the end
 * @param vision it reads pictures
 * @param context tokens it can read and write together
 */
record Capabilities(boolean tools, boolean schema, boolean streaming, boolean vision, int context) {
    /** Taken for granted of an endpoint that has not said how much it reads. */
    static final int USUAL_CONTEXT = 8_192;

    Capabilities {
        if (context < 1) {
            throw new IllegalArgumentException("a model reads at least one token, not " + context);
        }
    }

    Capabilities withContext(int tokens) {
        return new Capabilities(tools, schema, streaming, vision, tokens);
    }

    /** A line for people: what there is and what is missing. */
    String words() {
        List<String> words = new ArrayList<>();
        words.add(tools ? "calls tools" : "gets guided turns");
        words.add(schema ? "keeps to JSON schemas" : "is told schemas in words");
        words.add(streaming ? "streams" : "answers whole");
        if (vision) {
            words.add("reads pictures");
        }
        words.add(context == Integer.MAX_VALUE ? "context unknown" : context + " tokens");
        return String.join(", ", words);
    }

    /** What the configuration says of an endpoint; it wins over what the endpoint shows. */
    record Declared(
            Optional<Boolean> tools,
            Optional<Boolean> schema,
            Optional<Boolean> streaming,
            Optional<Boolean> vision,
            OptionalInt context) {
        static Declared of(LlmConfig.EndpointConfig endpoint) {
            return new Declared(
                    endpoint.tools(),
                    endpoint.schema(),
                    endpoint.streaming(),
                    // nobody asks one without the role for it
                    endpoint.roles().contains(Role.VISION) ? endpoint.vision() : Optional.of(false),
                    endpoint.context());
        }

        /** Of the endpoint of {@code llm.base-url}. */
        static Declared ofOwn(LlmConfig config) {
            return new Declared(
                    Optional.of(config.tools()),
                    config.schema(),
                    config.streaming(),
                    Optional.of(false),
                    config.context());
        }

        /** Nothing is left to be tried. */
        boolean whole() {
            return tools.isPresent()
                    && schema.isPresent()
                    && streaming.isPresent()
                    && vision.isPresent()
                    && context.isPresent();
        }

        /** What it is taken for until it was tried; a model that calls tools has to show it. */
        Capabilities assumed(int usualContext) {
            return new Capabilities(
                    tools.orElse(false),
                    schema.orElse(true),
                    streaming.orElse(true),
                    vision.orElse(false),
                    context.orElse(usualContext));
        }
    }
}

package dev.tastemaker.llm;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Configurations of the room with its real defaults. */
final class LlmConfigs {
    private LlmConfigs() {}

    /** Keys without their prefix, then values, in turn. */
    static LlmConfig with(String... keysAndValues) {
        Map<String, String> values = new HashMap<>();
        values.put("llm.cache-size", "0");
        for (int at = 0; at < keysAndValues.length; at += 2) {
            values.put("llm." + keysAndValues[at], keysAndValues[at + 1]);
        }
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(values)
                .withMapping(LlmConfig.class)
                .build()
                .getConfigMapping(LlmConfig.class);
    }
}

package dev.tastemaker.llm;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A gateway to a scripted model and the real prompts, for the tests of the rooms that ask models. */
public final class ScriptedModels {
    private final LlmConfig config;
    private final PromptLibrary prompts;
    private final ModelGateway gateway;

    /** Keys of {@link LlmConfig} without their prefix, then values, in turn. */
    public ScriptedModels(ScriptedModelServer server, String... keysAndValues) {
        List<String> all = new ArrayList<>(List.of("base-url", server.baseUrl()));
        all.addAll(Arrays.asList(keysAndValues));
        this.config = LlmConfigs.with(all.toArray(String[]::new));
        this.prompts = new PromptLibrary(config, new ObjectMapper());
        this.gateway = new ModelGateway(
                config,
                new Endpoints(config, new LocalModel(config, prompts)),
                prompts,
                call -> {},
                new SimpleMeterRegistry());
    }

    public ModelGateway gateway() {
        return gateway;
    }

    /** The same server as one that makes pictures. */
    public PictureGateway pictures() {
        return new PictureGateway(config, call -> {}, new SimpleMeterRegistry());
    }

    public PromptLibrary prompts() {
        return prompts;
    }

    public DraftWriter drafts() {
        return new DraftWriter(gateway, prompts);
    }
}

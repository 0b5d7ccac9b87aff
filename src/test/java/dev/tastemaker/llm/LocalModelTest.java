package dev.tastemaker.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The local model comes when it comes. */
class LocalModelTest {
    private final ScriptedModelServer server = ScriptedModelServer.start();
    private final LlmConfig config =
            LlmConfigs.with("local.base-url", server.baseUrl(), "local.poll", "50ms", "local.api-key", "key");
    private final PromptLibrary prompts = new PromptLibrary(config, new ObjectMapper());
    private final LocalModel model = new LocalModel(config, prompts);
    private final ModelGateway gateway =
            new ModelGateway(config, new Endpoints(config, model), prompts, call -> {}, new SimpleMeterRegistry());

    @AfterEach
    void close() {
        model.stop(new ShutdownEvent());
        server.close();
    }

    @Test
    void takesOverOnceItIsUpAndIsGoneWhenItIsGone() throws Exception {
        server.healthy(false).always(ScriptedAnswer.words("hello"));
        model.start(new StartupEvent());
        Thread.sleep(200);
        assertTrue(gateway.active().isEmpty());
        server.healthy(true);
        await(() -> gateway.active().isPresent());
        ActiveModel active = gateway.active().orElseThrow();
        assertEquals(ActiveModel.Kind.LOCAL, active.kind());
        assertTrue(active.guided());
        server.healthy(false);
        await(() -> gateway.active().isEmpty());
        server.healthy(true);
        await(() -> gateway.active().isPresent());
    }

    @Test
    void readsTheGuidedPromptBeforeItTakesOver() throws Exception {
        server.always(ScriptedAnswer.words("hello"));
        model.start(new StartupEvent());
        await(() -> gateway.active().isPresent());
        ScriptedRequest first = server.requests().getFirst();
        assertEquals(
                prompts.prompt("shopping").system(),
                first.body().path("messages").path(0).path("content").asText());
        assertEquals(1, first.body().path("max_tokens").asInt());
        await(() -> server.requests().size() == 4);
    }

    @Test
    void takesOverEvenWhenTheWarmUpFailed() throws Exception {
        server.always(ScriptedAnswer.refused(500, "not yet"));
        model.start(new StartupEvent());
        await(() -> gateway.active().isPresent());
    }

    @Test
    void isNotAskedWhenTheUserHasAnEndpoint() {
        LlmConfig both = LlmConfigs.with("base-url", "http://127.0.0.1:1/v1", "local.base-url", server.baseUrl());
        ModelGateway own = new ModelGateway(
                both,
                new Endpoints(both, new LocalModel(both, prompts)),
                prompts,
                call -> {},
                new SimpleMeterRegistry());
        assertEquals(ActiveModel.Kind.ENDPOINT, own.active().orElseThrow().kind());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int tries = 0; !condition.getAsBoolean(); tries++) {
            assertTrue(tries < 250, "it did not happen in five seconds");
            Thread.sleep(20);
        }
    }
}

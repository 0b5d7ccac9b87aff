package dev.tastemaker.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an endpoint shows when it is tried, and that it is then asked accordingly. */
class ProbeTest {
    private static final Duration AMPLE = Duration.ofSeconds(10);
    private static final Capabilities.Declared NOTHING = new Capabilities.Declared(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(false), OptionalInt.empty());

    private final ScriptedModelServer server = ScriptedModelServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void anEndpointThatCanDoEverythingShowsIt() throws Exception {
        server.listing("{\"data\":[{\"id\":\"other\",\"max_model_len\":1},{\"id\":\"m\",\"max_model_len\":32768}]}")
                .always(ProbeTest::capable);
        Capabilities.Declared looks = new Capabilities.Declared(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty());
        assertEquals(Optional.of(new Capabilities(true, true, true, true, 32_768)), probe().attempt(looks, 8_192));
    }

    @Test
    void anEndpointThatDoesNotStreamIsAskedWhole() throws Exception {
        server.always(request ->
                request.streaming() ? ScriptedAnswer.refused(400, "stream is not supported") : capable(request));
        Capabilities shown = probe().attempt(NOTHING, 8_192).orElseThrow();
        assertFalse(shown.streaming());
        assertTrue(shown.tools() && shown.schema(), "tried without streaming");
    }

    @Test
    void anEndpointThatAnswersBesideTheSchemaDoesNotKeepToIt() throws Exception {
        server.always(ScriptedAnswer.words("{\"word\":\"hello\"}"));
        Capabilities shown = probe().attempt(NOTHING, 8_192).orElseThrow();
        assertFalse(shown.schema());
        assertFalse(shown.tools());
        assertTrue(shown.streaming());
        server.always(request ->
                request.schema().isMissingNode() ? capable(request) : ScriptedAnswer.refused(400, "response_format"));
        assertFalse(probe().attempt(NOTHING, 8_192).orElseThrow().schema());
    }

    @Test
    void aPictureIsShownOnlyWhereTheRoleAsksForIt() throws Exception {
        server.always(request -> ScriptedAnswer.words("It is Red."));
        assertFalse(probe().attempt(NOTHING, 1).orElseThrow().vision());
        assertTrue(server.requests().stream()
                .noneMatch(request -> request.body().toString().contains("image_url")));
    }

    @Test
    void theContextIsReadWhereServersSayIt() throws Exception {
        String own = server.baseUrl();
        assertEquals(OptionalInt.empty(), ServedContext.of(own, "k", "scripted"));
        server.listing("{\"data\":[{\"id\":\"x\",\"meta\":{\"n_ctx_train\":32768}}]}");
        assertEquals(OptionalInt.of(32_768), ServedContext.of(own, "k", "scripted"));
        server.properties("{\"default_generation_settings\":{\"n_ctx\":4096}}");
        assertEquals(OptionalInt.of(4_096), ServedContext.of(own, "k", "scripted"), "a slot, not the training");
        server.listing("{\"data\":[{\"id\":\"x\",\"context_length\":16384,\"meta\":{\"n_ctx_train\":32768}}]}");
        assertEquals(OptionalInt.of(16_384), ServedContext.of(own, "k", "scripted"));
        server.listing("<html>not found</html>").properties("[]");
        assertEquals(OptionalInt.empty(), ServedContext.of(own, "k", "scripted"));
        assertEquals(OptionalInt.empty(), ServedContext.of("http://127.0.0.1:1/v1", "k", "scripted"));
    }

    @Test
    void whatIsDeclaredIsNotTried() throws Exception {
        Capabilities.Declared all = new Capabilities.Declared(
                Optional.of(true), Optional.of(false), Optional.of(false), Optional.of(true), OptionalInt.of(99));
        assertEquals(Optional.of(new Capabilities(true, false, false, true, 99)), probe().attempt(all, 8_192));
        assertTrue(server.requests().isEmpty());
    }

    @Test
    void whoIsNotThereHasShownNothing() throws Exception {
        server.always(ScriptedAnswer.refused(503, "loading"));
        assertTrue(probe().attempt(NOTHING, 8_192).isEmpty());
        server.always(ScriptedAnswer.words("late").after(Duration.ofSeconds(30)));
        long start = System.nanoTime();
        assertTrue(new Probe(server.baseUrl(), "k", "m", Duration.ofMillis(300))
                .attempt(NOTHING, 8_192)
                .isEmpty());
        assertTrue(System.nanoTime() - start < AMPLE.toNanos());
        server.close();
        assertTrue(probe().attempt(NOTHING, 8_192).isEmpty());
    }

    @Test
    void theStartDoesNotWaitForATrialAndItsResultIsUsed() throws Exception {
        server.listing("{\"data\":[{\"id\":\"scripted\",\"max_model_len\":900}]}")
                .always(request -> request.streaming()
                        ? ScriptedAnswer.refused(400, "no stream").after(Duration.ofMillis(200))
                        : ScriptedAnswer.words("{\"line\":\"Steel.\"}"));
        LlmConfig config = LlmConfigs.with(
                "endpoints.e.base-url", server.baseUrl(), "endpoints.e.model", "scripted", "deadline", "5s");
        PromptLibrary prompts = new PromptLibrary(config, new ObjectMapper());
        Endpoints endpoints = new Endpoints(config, new LocalModel(config, prompts));
        assertEquals(
                Map.of("e", "scripted: gets guided turns, keeps to JSON schemas, streams, 8192 tokens"),
                endpoints.abilities());
        long start = System.nanoTime();
        endpoints.start(null);
        assertTrue(System.nanoTime() - start < Duration.ofMillis(200).toNanos());
        String learned = "scripted: gets guided turns, is told schemas in words, answers whole, 900 tokens";
        for (int wait = 0; wait < 100 && !endpoints.abilities().containsValue(learned); wait++) {
            Thread.sleep(100);
        }
        assertEquals(Map.of("e", learned), endpoints.abilities());

        List<ModelCall> calls = new CopyOnWriteArrayList<>();
        ModelGateway gateway = new ModelGateway(config, endpoints, prompts, calls::add, new SimpleMeterRegistry());
        String schema = "{\"type\":\"object\",\"properties\":{\"line\":{\"type\":\"string\",\"maxLength\":9}}}";
        Prompt prompt = new Prompt("email", "v", "Write.", schema, List.of(), 40, 0, 0.7, "r");
        List<String> pieces = new ArrayList<>();
        assertEquals(
                "{\"line\":\"Steel.\"}",
                gateway.complete(ModelRequest.of(prompt, "Facts: steel", Deadline.in(AMPLE)))
                        .text());
        ScriptedRequest asked = server.lastRequest();
        assertFalse(asked.streaming());
        assertTrue(asked.schema().isMissingNode());
        assertTrue(asked.last("system").contains(schema), asked.last("system"));
        gateway.ask("shopping", chat("hello"), Deadline.in(AMPLE), pieces::add);
        assertEquals(List.of("{\"line\":\"Steel.\"}"), pieces, "the whole answer is one piece");
        int before = server.requests().size();
        assertEquals(
                ModelUnavailable.Reason.TOO_LONG,
                org.junit.jupiter.api.Assertions.assertThrows(
                                ModelUnavailable.class,
                                () -> gateway.ask(
                                        "shopping", chat("word ".repeat(3_000)), Deadline.in(AMPLE), pieces::add))
                        .reason());
        assertEquals(before, server.requests().size(), "nobody was asked what does not fit");
        assertEquals("too_long", calls.getLast().outcome());
    }

    private static ChatRequest chat(String text) {
        return ChatRequest.builder()
                .messages(UserMessage.from(text))
                .maxOutputTokens(40)
                .build();
    }

    private static ScriptedAnswer capable(ScriptedRequest request) {
        if (!request.toolNames().isEmpty()) {
            return ScriptedAnswer.call("look_up", "{\"word\":\"tea\"}");
        }
        if (request.body().toString().contains("image_url")) {
            return ScriptedAnswer.words("Red");
        }
        return request.schema().isMissingNode()
                ? ScriptedAnswer.words("Hello!")
                : ScriptedAnswer.words("{\"word\":\""
                        + request.schema()
                                .path("properties")
                                .path("word")
                                .path("enum")
                                .path(0)
                                .asText() + "\"}");
    }

    private Probe probe() {
        return new Probe(server.baseUrl(), "k", "m", AMPLE);
    }
}

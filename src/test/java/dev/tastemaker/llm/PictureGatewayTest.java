package dev.tastemaker.llm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.llm.ModelUnavailable.Reason;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A model that makes pictures, on the OpenAI wire, against a scripted server. */
class PictureGatewayTest {
    private static final byte[] BYTES = {1, 2, 3};
    private static final Prompt PROMPT =
            new Prompt("banner", "p1", "A calm scene.", null, List.of(), 1, 0, 0, "r", Role.IMAGE, false, Map.of());

    private final ScriptedModelServer server = ScriptedModelServer.start();
    private final List<ModelCall> calls = new ArrayList<>();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aPictureIsAskedForOnceAndWrittenDown() throws ModelUnavailable {
        server.requireKey("secret").then(picture());
        GeneratedPicture picture =
                gateway("api-key", "secret", "price-out", "10").draw(PROMPT, "Kettles.", "1536x1024");
        assertArrayEquals(BYTES, picture.bytes());
        assertEquals("draws", picture.model());
        assertEquals(
                "A calm scene.\nKettles.",
                server.lastRequest().body().path("prompt").asText());
        assertEquals("1536x1024", server.lastRequest().body().path("size").asText());
        assertEquals(
                "b64_json", server.lastRequest().body().path("response_format").asText());
        ModelCall call = calls.getFirst();
        assertEquals(
                List.of("banner", "one", "draws", "p1", "answered"),
                List.of(call.agent(), call.endpoint(), call.model(), "" + call.promptVersion(), call.outcome()));
        assertEquals(4_000, call.outputTokens());
        assertEquals(0.04, call.cost(), 1e-9);
    }

    @Test
    void aModelThatRefusesTheWordIsNotToldTheForm() throws ModelUnavailable {
        server.then(picture());
        gateway("model", "gpt-image-1").draw(PROMPT, "", "1536x1024");
        assertFalse(server.lastRequest().body().has("response_format"));
    }

    @Test
    void whateverGoesWrongIsNoPicture() {
        for (ScriptedAnswer answer : List.of(
                ScriptedAnswer.refused(500, "no"),
                ScriptedAnswer.refused(400, "policy"),
                ScriptedAnswer.hangingUp(),
                ScriptedAnswer.malformed("{\"data\":[]}"),
                ScriptedAnswer.malformed("{\"data\":[{\"url\":\"http://169.254.169.254/\"}]}"),
                ScriptedAnswer.malformed("not json"))) {
            server.then(answer);
            ModelUnavailable failure =
                    assertThrows(ModelUnavailable.class, () -> gateway().draw(PROMPT, "", "1536x1024"));
            assertEquals(Reason.FAILED, failure.reason(), failure.getMessage());
        }
        assertTrue(calls.stream().allMatch(call -> call.outcome().equals("failed")));
    }

    @Test
    void nobodyWaitsLongerThanTheDeadline() {
        server.then(picture().after(Duration.ofSeconds(30)));
        assertEquals(
                Reason.SLOW,
                assertThrows(
                                ModelUnavailable.class,
                                () -> gateway("deadline", "PT0.3S").draw(PROMPT, "", "1536x1024"))
                        .reason());
        assertEquals("slow", calls.getFirst().outcome());
    }

    @Test
    void aRateLimitLeavesItAloneAndTheBudgetIsAskedFirst() {
        server.then(ScriptedAnswer.refused(429, "slow down"));
        PictureGateway gateway = gateway();
        assertThrows(ModelUnavailable.class, () -> gateway.draw(PROMPT, "", "1536x1024"));
        assertEquals(Optional.empty(), gateway.active());
        assertEquals(
                Reason.CIRCUIT_OPEN,
                assertThrows(ModelUnavailable.class, () -> gateway.draw(PROMPT, "", "1536x1024"))
                        .reason());
        ModelUse poor = new ModelUse("email", null, null, null, Budget.of(5, 1_000));
        assertEquals(
                Reason.OVER_BUDGET,
                poor.<Reason>during(() -> assertThrows(
                                ModelUnavailable.class, () -> gateway().draw(PROMPT, "", "1536x1024"))
                        .reason()));
        assertEquals(1, server.requests().size());
        assertEquals("over_budget", calls.getLast().outcome());
    }

    @Test
    void withoutAnEndpointNobodyIsAsked() {
        PictureGateway none = new PictureGateway(LlmConfigs.with(), calls::add, new SimpleMeterRegistry());
        assertEquals(Optional.empty(), none.active());
        assertEquals(
                Reason.NONE,
                assertThrows(ModelUnavailable.class, () -> none.draw(PROMPT, "", "1536x1024"))
                        .reason());
    }

    private static ScriptedAnswer picture() {
        return ScriptedAnswer.malformed("{\"data\":[{\"b64_json\":\""
                + Base64.getEncoder().encodeToString(BYTES)
                + "\"}],\"usage\":{\"input_tokens\":30,\"output_tokens\":4000}}");
    }

    /** Keys of one endpoint and their values, in turn. */
    private PictureGateway gateway(String... keysAndValues) {
        List<String> all = new ArrayList<>(List.of(
                "endpoints.one.base-url",
                server.baseUrl(),
                "endpoints.one.model",
                "draws",
                "endpoints.one.roles",
                "image"));
        for (int at = 0; at < keysAndValues.length; at += 2) {
            all.addAll(List.of("endpoints.one." + keysAndValues[at], keysAndValues[at + 1]));
        }
        return new PictureGateway(LlmConfigs.with(all.toArray(String[]::new)), calls::add, new SimpleMeterRegistry());
    }
}

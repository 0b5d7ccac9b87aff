package dev.tastemaker.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.tastemaker.llm.ModelUnavailable.Reason;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens between a caller and a model that misbehaves in every way a model does. */
class ModelGatewayTest {
    private static final Duration AMPLE = Duration.ofSeconds(10);
    private static final String SCHEMA =
            "{\"type\":\"object\",\"properties\":{\"line\":{\"type\":\"string\",\"maxLength\":9}}}";

    private final ScriptedModelServer server = ScriptedModelServer.start();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<ModelCall> calls = new java.util.concurrent.CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void nobodyAnswersWhenNoModelIsConfigured() {
        ModelGateway gateway = gateway(LlmConfigs.with());
        assertTrue(gateway.active().isEmpty());
        assertEquals(Reason.NONE, refusal(gateway, AMPLE));
    }

    @Test
    void sendsThePromptItsExamplesAndItsSchema() throws Exception {
        server.requireKey("secret").then(ScriptedAnswer.words("{\"line\":\"Steel.\"}"));
        Prompt prompt = new Prompt(
                "email",
                "v",
                "Write.",
                SCHEMA,
                List.of(new Prompt.Example("Facts: oak", "{\"line\":\"Oak.\"}")),
                40,
                0,
                0.7,
                "r");
        ModelAnswer answer =
                gateway("api-key", "secret").complete(ModelRequest.of(prompt, "Facts: steel", Deadline.in(AMPLE)));
        assertEquals("{\"line\":\"Steel.\"}", answer.text());
        assertEquals(100, answer.inputTokens());
        ScriptedRequest request = server.lastRequest();
        assertTrue(request.streaming());
        assertEquals(4, request.body().path("messages").size());
        assertEquals(
                9,
                request.schema()
                        .path("properties")
                        .path("line")
                        .path("maxLength")
                        .asInt());
        assertEquals(40, request.body().path("max_tokens").asInt());
    }

    @Test
    void asksOnceMoreWhenTheConnectionWasClosedBeforeAByteCame() throws Exception {
        server.then(ScriptedAnswer.hangingUp(), ScriptedAnswer.words("one two three"));
        List<String> pieces = new ArrayList<>();
        ask(gateway(), AMPLE, pieces::add);
        assertEquals(List.of("one ", "two ", "three"), pieces);
        server.then(ScriptedAnswer.hangingUp(), ScriptedAnswer.hangingUp(), ScriptedAnswer.words("too late"));
        assertEquals(Reason.FAILED, refusal(gateway(), AMPLE));
        assertEquals(4, server.requests().size());
    }

    @Test
    void tellsThePiecesAsTheyCome() throws Exception {
        server.then(ScriptedAnswer.words("one two three"));
        List<String> pieces = new ArrayList<>();
        ask(gateway(), AMPLE, pieces::add);
        assertEquals(List.of("one ", "two ", "three"), pieces);
    }

    @Test
    void handsToolCallsOver() throws Exception {
        server.then(ScriptedAnswer.call("search_items", "{\"query\":\"kettle\"}"));
        ModelAnswer answer = ask(gateway(), AMPLE, text -> {});
        assertEquals("search_items", answer.toolCalls().getFirst().name());
        assertEquals("", answer.text());
    }

    @Test
    void saysThatAnAnswerWasCutByItsLimit() throws Exception {
        server.then(ScriptedAnswer.words("{\"line\":\"St").finishing("length"));
        assertTrue(ask(gateway(), AMPLE, text -> {}).truncated());
    }

    @Test
    void leavesASilentModelAtTheDeadline() {
        server.always(ScriptedAnswer.words("late").after(Duration.ofSeconds(5)));
        long start = System.nanoTime();
        assertEquals(Reason.SLOW, refusal(gateway(), Duration.ofMillis(400)));
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(2).toNanos());
    }

    @Test
    void endsTheRequestOfASlowModelOnTheWire() throws Exception {
        server.always(ScriptedAnswer.words("word ".repeat(500)).dripping(Duration.ofMillis(20)));
        assertEquals(Reason.SLOW, refusal(gateway(), Duration.ofMillis(600)));
        assertTrue(server.lastRequest().leftWithin(Duration.ofSeconds(5)));
    }

    @Test
    void endsTheRequestWhenTheCallerLeaves() throws Exception {
        server.always(ScriptedAnswer.words("word ".repeat(500)).dripping(Duration.ofMillis(20)));
        ModelGateway gateway = gateway("circuit-failures", "1");
        ModelUnavailable refusal = assertThrows(
                ModelUnavailable.class,
                () -> ask(gateway, AMPLE, text -> {
                    throw new IllegalStateException("gone");
                }));
        assertEquals("gone", refusal.getCause().getMessage());
        assertTrue(server.lastRequest().leftWithin(Duration.ofSeconds(5)));
        assertTrue(gateway.active().isPresent(), "a caller who leaves says nothing of the model");
    }

    @Test
    void aStreamThatIsCutOrFadesIsNoAnswer() {
        server.then(
                ScriptedAnswer.words("one two three four")
                        .dripping(Duration.ofMillis(
                                100)) // a word that arrives with the broken connection is not always read
                        .dyingAfter(3),
                ScriptedAnswer.words("one two three four").fadingAfter(3),
                ScriptedAnswer.malformed("<html>502 Bad Gateway</html>"),
                ScriptedAnswer.malformed("data: {\"choices\":[{\"delta\":\n\n"));
        ModelGateway gateway = gateway();
        for (int call = 0; call < 4; call++) {
            assertEquals(Reason.FAILED, refusal(gateway, AMPLE));
        }
    }

    @Test
    void aModelThatFailsAgainAndAgainIsLeftAloneForAWhile() throws Exception {
        server.always(ScriptedAnswer.refused(500, "broken"));
        ModelGateway gateway = gateway("circuit-failures", "3", "circuit-pause", "500ms");
        for (int call = 0; call < 3; call++) {
            assertEquals(Reason.FAILED, refusal(gateway, AMPLE));
        }
        assertEquals(Reason.CIRCUIT_OPEN, refusal(gateway, AMPLE));
        assertEquals(3, server.requests().size());
        assertTrue(gateway.active().isEmpty());
        server.always(ScriptedAnswer.words("well again"));
        awaitActive(gateway);
        assertEquals(4, server.requests().size(), "it was tried without anyone waiting");
        assertEquals("well again", ask(gateway, AMPLE, text -> {}).text());
    }

    @Test
    void nobodyElseWaitsForAModelThatIsSilentToAll() throws Exception {
        server.always(ScriptedAnswer.words("late").after(Duration.ofSeconds(60)));
        ModelGateway gateway = gateway("circuit-failures", "3", "stall", "300ms", "circuit-pause", "500ms");
        List<Thread> waiting = Stream.generate(
                        () -> Thread.ofVirtual().start(() -> refusal(gateway, Duration.ofSeconds(4))))
                .limit(3)
                .toList();
        for (int wait = 0; wait < 30 && gateway.active().isPresent(); wait++) {
            Thread.sleep(100);
        }
        assertEquals(Reason.CIRCUIT_OPEN, refusal(gateway, AMPLE));
        assertEquals(3, server.requests().size());
        for (Thread thread : waiting) {
            thread.join();
        }
        assertTrue(gateway.active().isEmpty(), "what timed out opened the circuit");
        server.always(ScriptedAnswer.words("well again"));
        awaitActive(gateway);
    }

    private static void awaitActive(ModelGateway gateway) throws InterruptedException {
        for (int wait = 0; wait < 150 && gateway.active().isEmpty(); wait++) {
            Thread.sleep(100);
        }
        assertTrue(gateway.active().isPresent());
    }

    @Test
    void aRefusedRequestDoesNotCountAgainstTheModel() {
        server.always(ScriptedAnswer.refused(400, "the prompt is too long"));
        ModelGateway gateway = gateway("circuit-failures", "2");
        for (int call = 0; call < 4; call++) {
            assertEquals(Reason.FAILED, refusal(gateway, AMPLE));
        }
        assertEquals(4, server.requests().size());
    }

    @Test
    void aRateLimitIsObeyedAtOnce() {
        server.always(ScriptedAnswer.refused(429, "slow down"));
        ModelGateway gateway = gateway();
        assertEquals(Reason.FAILED, refusal(gateway, AMPLE));
        assertEquals(Reason.CIRCUIT_OPEN, refusal(gateway, AMPLE));
        assertEquals(1, server.requests().size());
    }

    @Test
    void oneCallMoreThanTheQueueHoldsIsRefusedAtOnce() throws Exception {
        server.always(ScriptedAnswer.words("slow").after(Duration.ofSeconds(1)));
        ModelGateway gateway = gateway("concurrency", "1", "queue", "1");
        List<Thread> taken = Stream.generate(() -> Thread.ofVirtual().start(() -> quietly(gateway)))
                .limit(2)
                .toList();
        Thread.sleep(300);
        long start = System.nanoTime();
        assertEquals(Reason.BUSY, refusal(gateway, AMPLE));
        assertTrue(System.nanoTime() - start < Duration.ofMillis(500).toNanos());
        for (Thread thread : taken) {
            thread.join();
        }
        assertEquals(2, server.requests().size());
    }

    @Test
    void nobodyIsAskedWhenNoTimeIsLeft() {
        assertEquals(Reason.SLOW, refusal(gateway(), Duration.ZERO));
        assertTrue(server.requests().isEmpty());
    }

    @Test
    void countsTokensAndOutcomes() throws Exception {
        server.then(ScriptedAnswer.words("hello"), ScriptedAnswer.refused(500, "broken"));
        ModelGateway gateway = gateway();
        ask(gateway, AMPLE, text -> {});
        refusal(gateway, AMPLE);
        assertEquals(
                100,
                meters.get("llm.tokens").tag("direction", "input").counter().count());
        assertEquals(
                1, meters.get("llm.call").tag("outcome", "answered").timer().count());
        assertEquals(1, meters.get("llm.call").tag("outcome", "failed").timer().count());
    }

    @Test
    void aModelWithoutToolsIsGuided() {
        assertFalse(gateway().active().orElseThrow().guided());
        assertTrue(gateway("tools", "false").active().orElseThrow().guided());
    }

    @Test
    void asksTheEndpointOfTheRoleAndTheNextWhenItFails() throws Exception {
        try (ScriptedModelServer smart = ScriptedModelServer.start()) {
            smart.then(ScriptedAnswer.words("from the smart one"), ScriptedAnswer.refused(500, "broken"));
            server.always(ScriptedAnswer.words("from the other"));
            ModelGateway gateway = gateway(
                    "endpoints.big.base-url", smart.baseUrl(),
                    "endpoints.big.model", "big",
                    "endpoints.big.tools", "true",
                    "endpoints.big.price-in", "10",
                    "endpoints.big.roles", "smart");
            assertEquals("big", gateway.active(Role.SMART).orElseThrow().name());
            ChatRequest request =
                    ChatRequest.builder().messages(UserMessage.from("hello")).build();
            assertEquals(
                    "from the smart one",
                    gateway.ask("shopping-tools", request, Deadline.in(AMPLE), text -> {})
                            .text());
            assertEquals(
                    "from the other",
                    gateway.ask("shopping-tools", request, Deadline.in(AMPLE), text -> {})
                            .text());
            assertEquals(
                    List.of("big answered", "big failed", "own answered"),
                    calls.stream()
                            .map(call -> call.endpoint() + " " + call.outcome())
                            .toList());
            assertEquals(0.001, calls.getFirst().cost(), 1e-9);
            assertEquals(12, String.valueOf(calls.getFirst().promptVersion()).length());
        }
    }

    @Test
    void nobodyHearsTwoBeginnings() throws Exception {
        try (ScriptedModelServer first = ScriptedModelServer.start()) {
            first.always(ScriptedAnswer.words("one two three four")
                    .dripping(
                            Duration.ofMillis(100)) // a word that arrives with the broken connection is not always read
                    .dyingAfter(3));
            server.always(ScriptedAnswer.words("other words"));
            ModelGateway gateway = gateway(
                    "endpoints.first.base-url",
                    first.baseUrl(),
                    "endpoints.first.model",
                    "m",
                    "endpoints.first.tools",
                    "true");
            List<String> pieces = new ArrayList<>();
            assertThrows(ModelUnavailable.class, () -> ask(gateway, AMPLE, pieces::add));
            assertTrue(server.requests().isEmpty(), pieces.toString());
        }
    }

    @Test
    void aSpentBudgetIsRefusedBeforeTheCall() throws Exception {
        server.always(ScriptedAnswer.words("hello"));
        ModelGateway gateway = gateway();
        ModelUse use = new ModelUse("chat", "key", "s-1", null, Budget.of(2, 100_000));
        List<Reason> refused = use.during(() -> Stream.of(1, 2, 3, 4)
                .flatMap(each -> {
                    try {
                        ask(gateway, AMPLE, text -> {});
                        return Stream.<Reason>empty();
                    } catch (ModelUnavailable e) {
                        return Stream.of(e.reason());
                    }
                })
                .toList());
        assertEquals(List.of(Reason.OVER_BUDGET, Reason.OVER_BUDGET), refused);
        assertEquals(2, server.requests().size());
        assertEquals("s-1", calls.getFirst().shopperId());
    }

    @Test
    void theSameQuestionIsAnsweredOnceWhereItsPromptAllows() throws Exception {
        server.always(ScriptedAnswer.words("{\"line\":\"Steel.\"}"));
        ModelGateway gateway = gateway("cache-size", "10");
        Prompt reusable =
                new Prompt("email", "v", "Write.", SCHEMA, List.of(), 40, 0, 0.7, "r", Role.FAST, true, Map.of());
        Prompt fresh = new Prompt("email", "v", "Write.", SCHEMA, List.of(), 40, 0, 0.7, "r");
        for (int i = 0; i < 3; i++) {
            gateway.complete(ModelRequest.of(reusable, "Facts: steel", Deadline.in(AMPLE)));
        }
        assertEquals(1, server.requests().size());
        gateway.complete(new ModelRequest(reusable, "Facts: steel", SCHEMA, 0.7, Deadline.in(AMPLE)));
        gateway.complete(ModelRequest.of(reusable, "Facts: oak", Deadline.in(AMPLE)));
        gateway.complete(ModelRequest.of(fresh, "Facts: steel", Deadline.in(AMPLE)));
        assertEquals(4, server.requests().size());
        assertEquals("cached", calls.get(1).outcome());
    }

    private void quietly(ModelGateway gateway) {
        try {
            ask(gateway, AMPLE, text -> {});
        } catch (ModelUnavailable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reason refusal(ModelGateway gateway, Duration time) {
        return assertThrows(ModelUnavailable.class, () -> ask(gateway, time, text -> {}))
                .reason();
    }

    private static ModelAnswer ask(ModelGateway gateway, Duration time, Consumer<String> onText)
            throws ModelUnavailable {
        ChatRequest request =
                ChatRequest.builder().messages(UserMessage.from("hello")).build();
        return gateway.ask("shopping", request, Deadline.in(time), onText);
    }

    private ModelGateway gateway(String... keysAndValues) {
        String[] all = Stream.concat(Stream.of("base-url", server.baseUrl()), Arrays.stream(keysAndValues))
                .toArray(String[]::new);
        return gateway(LlmConfigs.with(all));
    }

    private ModelGateway gateway(LlmConfig config) {
        PromptLibrary prompts = new PromptLibrary(config, new ObjectMapper());
        return new ModelGateway(
                config, new Endpoints(config, new LocalModel(config, prompts)), prompts, calls::add, meters);
    }
}

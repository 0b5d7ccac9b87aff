package dev.tastemaker.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What shoppers get while the model is dead, slow, talking nonsense or looping: an answer, composed, in time. */
@QuarkusTest
@TestProfile(FaultIT.WithABudget.class)
class FaultIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** A real circuit, short deadlines and a small budget. */
    public static class WithABudget extends ScriptedModelProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("llm.circuit-failures", "5");
            overrides.put("llm.circuit-pause", "500ms");
            overrides.put("llm.deadline", "2s");
            overrides.put("chat.endpoint-deadline", "2s");
            overrides.put("llm.budget.turn-calls", "3");
            overrides.put("llm.budget.turn-tokens", "30000");
            overrides.put("profile.prompt.chat", "categories");
            overrides.put("profile.prompt.push", "none");
            overrides.put("profile.prompt.email", "none");
            return overrides;
        }
    }

    @TestHTTPResource("/")
    URI base;

    private ScriptedModelServer model;

    @BeforeEach
    void aShopWithAModel() throws Exception {
        model = ScriptedModelServer.start(ScriptedModelProfile.port());
        post("/items", "application/x-ndjson", """
                {"id":"fault-kettle","title":"Plain kettle","description":"A steel kettle of 1.7 l.","category":["Kitchen"],"price":{"amount":"30.00","currency":"EUR"}}
                """);
        post("/shoppers", "application/x-ndjson", """
                {"id":"fault-1","locale":"en","displayName":"Zanzibara Quill","timeZone":"Pacific/Chatham","consents":[{"channel":"email","granted":true,"at":"2026-01-01T00:00:00Z","wordingVersion":"1","source":"test"},{"channel":"push","granted":true,"at":"2026-01-01T00:00:00Z","wordingVersion":"1","source":"test"}]}
                """);
        // An open circuit of the test before is tried again, in the background.
        model.always(ScriptedAnswer.words("hello"));
        for (int wait = 0;
                wait < 150 && !get("/q/health/ready").matches("(?s).*\"active\":\\s*\"scripted\".*");
                wait++) {
            Thread.sleep(100);
        }
        model.reset();
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void aDeadModelIsLeftAloneWithinTwentyCallsAndEverythingIsComposed() throws Exception {
        model.close();
        long before = calls("failed");
        for (int i = 0; i < 10; i++) {
            for (Answer answer : everyUse()) {
                assertEquals(200, answer.status());
                assertTrue(answer.composed(), answer.text());
            }
        }
        assertTrue(calls("failed") - before <= 20, "calls of a dead model: " + (calls("failed") - before));
    }

    @Test
    void aSlowModelIsNotWaitedForBeyondTheDeadline() throws Exception {
        model.always(ScriptedAnswer.words("late").after(Duration.ofSeconds(30)));
        long start = System.nanoTime();
        Answer answer = turn("a kettle");
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(answer.composed(), answer.text());
        assertTrue(took.compareTo(Duration.ofSeconds(15)) < 0, "deadline 2 s, on a machine however slow: " + took);
    }

    @Test
    void nonsenseIsNeverPassedOn() throws Exception {
        for (String nonsense : List.of(
                "{\"title\": \"Fresh",
                "```json\n{}\n```",
                "null",
                "[]",
                "{\"title\":null,\"body\":null}",
                "{\"title\":{\"a\":1},\"body\":[2]}",
                "I cannot help with that.",
                "{\"title\":\"\",\"body\":\"\"}",
                "<think>hm</think>",
                "{\"a\":".repeat(500))) {
            model.always(ScriptedAnswer.words(nonsense));
            for (Answer answer : everyUse()) {
                assertEquals(200, answer.status());
                assertFalse(answer.text().contains("```") || answer.text().contains("<think>"), answer.text());
            }
        }
    }

    @Test
    void aLoopEndsWithTheBudgetOfItsTurn() throws Exception {
        model.always(ScriptedAnswer.call("search_items", "{\"query\":\"kettle\"}"));
        int before = model.requests().size();
        Answer answer = turn("a kettle");
        assertEquals(200, answer.status());
        assertTrue(answer.composed());
        assertTrue(model.requests().size() - before <= 3, "budget: 3 calls a turn");
        assertTrue(calls("over_budget") >= 1);
    }

    @Test
    void aModelHearsNothingOfAProfileThatItMayNot() throws Exception {
        post(
                "/interactions",
                "application/x-ndjson",
                "{\"id\":\"fault-view\",\"shopperId\":\"fault-1\",\"itemId\":\"fault-kettle\",\"type\":\"view\",\"at\":\"2026-11-20T10:00:00Z\"}\n");
        model.then(ScriptedAnswer.call("shopper_profile", "{}"), ScriptedAnswer.words("There is a Plain kettle."));
        turn("what suits me?");
        String told = model.lastRequest().last("tool").replaceAll("</?catalog>", "");
        List<String> fields = new ArrayList<>();
        JSON.readTree(told).fieldNames().forEachRemaining(fields::add);
        assertEquals(List.of("categories"), fields, told);
        everyUse();
        assertTrue(model.requests().size() > 3, "push and email asked as well");
        for (ScriptedRequest request : model.requests()) {
            String heard = request.body().toString();
            for (String never : List.of("Zanzibara", "Pacific/Chatham", "fault-1")) {
                assertFalse(heard.contains(never), never + " in " + heard);
            }
            // The worked examples before it have reasons of nobody.
            assertFalse(request.last("user").contains("Reason:"), request.last("user"));
        }
    }

    @Test
    void everyCallIsWrittenDownWithoutWords() throws Exception {
        model.always(ScriptedAnswer.words("The Plain kettle is made of steel."));
        turn("a kettle with a word that nobody else says: zanzibar");
        String calls = get("/model-calls?limit=5");
        JsonNode newest = JSON.readTree(calls).path("calls").get(0);
        assertEquals("chat", newest.path("use").asText());
        assertEquals("fault-1", newest.path("shopperId").asText());
        assertEquals(12, newest.path("promptVersion").asText().length());
        assertTrue(newest.path("inputTokens").asInt() > 0);
        assertFalse(calls.contains("zanzibar"));
    }

    /** What came back. */
    private record Answer(int status, String text, boolean composed) {}

    private List<Answer> everyUse() throws Exception {
        return List.of(
                turn("a kettle"),
                read(post("/push-messages", "application/json", "{\"shopperId\":\"fault-1\",\"goal\":\"a kettle\"}")),
                read(post("/emails", "application/json", "{\"shopperId\":\"fault-1\",\"purpose\":\"a kettle\"}")));
    }

    private Answer turn(String message) throws Exception {
        HttpResponse<String> answer = post(
                "/conversations/fault-" + System.nanoTime() + "/turns",
                "application/json",
                JSON.createObjectNode()
                        .put("message", message)
                        .put("shopperId", "fault-1")
                        .toString());
        return new Answer(answer.statusCode(), answer.body(), answer.body().contains("\"composed\":true"));
    }

    private static Answer read(HttpResponse<String> answer) {
        return new Answer(answer.statusCode(), answer.body(), answer.body().contains("\"composed\":true"));
    }

    private long calls(String outcome) throws Exception {
        return JSON.readTree(get("/model-calls?limit=1000&outcome=" + outcome))
                .path("calls")
                .size();
    }

    private String get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(base.resolve(path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}

package dev.tastemaker.problem;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a client sends, the answer is a 4xx problem or a good answer: no 5xx, no stack trace, nothing lost. */
@QuarkusTest
class BadInputIT {
    private static final Path ABUSE = Path.of("../shared/data/abuse");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Endpoints that read one JSON object, with a body that they accept. */
    private static final Map<String, String> OBJECT_ENDPOINTS = Map.of(
            "/conversations/bad-input/turns",
                    "{\"message\":\"a kettle\",\"shopperId\":\"bad-1\",\"context\":{\"itemId\":\"bad-kettle\"}}",
            "/push-messages", "{\"shopperId\":\"bad-1\",\"goal\":\"a kettle\",\"locale\":\"en\"}",
            "/emails", "{\"shopperId\":\"bad-1\",\"purpose\":\"a kettle\",\"locale\":\"en\"}",
            "/search",
                    "{\"query\":\"a kettle\",\"limit\":3,\"sessionId\":\"bad-s\",\"requestKey\":\"bad-k\",\"after\":\"\",\"exclude\":[\"x\"]}",
            "/recommendations",
                    "{\"sessionId\":\"bad-s\",\"itemId\":\"bad-kettle\",\"locale\":\"en\",\"timeZone\":\"UTC\",\"scenario\":\"feed\"}",
            "/rules",
                    "{\"id\":\"bad-rule\",\"action\":\"bury\",\"filter\":{\"ids\":[\"none\"]},\"query\":\"zzz\",\"note\":\"n\"}",
            "/shoppers/bad-1/preferences", "{\"kind\":\"limit\",\"subject\":\"shade\",\"value\":\"42\"}",
            "/imports", "{\"kind\":\"items\",\"file\":\"none.jsonl\"}");

    private static final List<String> LINE_ENDPOINTS = List.of("/items", "/interactions", "/shoppers");

    @TestHTTPResource("/")
    URI base;

    @BeforeEach
    void someItemsAndAShopper() throws Exception {
        post("/items", "application/x-ndjson", """
                {"id":"bad-kettle","title":"Plain kettle","description":"A kettle of 1.7 l.","price":{"amount":"30.00","currency":"EUR"}}
                """);
        post("/shoppers", "application/x-ndjson", """
                {"id":"bad-1","locale":"en","consents":[{"channel":"email","granted":true,"at":"2026-01-01T00:00:00Z","wordingVersion":"1","source":"test"},{"channel":"push","granted":true,"at":"2026-01-01T00:00:00Z","wordingVersion":"1","source":"test"}]}
                """);
    }

    @Test
    void malformedJsonIsRefusedByEveryEndpoint() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (JsonNode row : rows("malformed_json.jsonl")) {
            byte[] body = bytes(row);
            for (String path : OBJECT_ENDPOINTS.keySet()) {
                HttpResponse<String> answer = post(path, "application/json", body);
                // No document of this corpus is an object that these endpoints accept.
                if (answer.statusCode() < 400 || answer.statusCode() >= 500 || !isProblem(answer)) {
                    wrong.add(path + " " + row.get("name").asText() + " -> " + answer.statusCode());
                }
            }
            for (String path : LINE_ENDPOINTS) {
                HttpResponse<String> answer = post(path, "application/x-ndjson", body);
                if (answer.statusCode() >= 500
                        || (answer.statusCode() == 200
                                && JSON.readTree(answer.body()).get("accepted").asInt() != 0)) {
                    wrong.add(
                            path + " " + row.get("name").asText() + " -> " + answer.statusCode() + " " + answer.body());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void naughtyStringsInEveryTextFieldNeverBreakIt() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (JsonNode row : rows("naughty_strings.jsonl")) {
            String text = text(row);
            for (Map.Entry<String, String> endpoint : OBJECT_ENDPOINTS.entrySet()) {
                ObjectNode accepted = (ObjectNode) JSON.readTree(endpoint.getValue());
                for (var field : accepted.properties()) {
                    if (!field.getValue().isTextual()) {
                        continue;
                    }
                    ObjectNode body = accepted.deepCopy().put(field.getKey(), text);
                    HttpResponse<String> answer = post(endpoint.getKey(), "application/json", escaped(body));
                    if (answer.statusCode() >= 500 || (answer.statusCode() >= 400 && !isProblem(answer))) {
                        wrong.add(endpoint.getKey() + " " + field.getKey() + " "
                                + row.get("id").asText() + " -> " + answer.statusCode());
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void naughtyStringsInItemsAreStoredAsSentOrRefused() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (JsonNode row : rows("naughty_strings.jsonl")) {
            String text = text(row);
            String id = "naughty-" + row.get("i").asText() + "-"
                    + Math.floorMod(row.get("id").asText().hashCode(), 99991);
            ObjectNode item =
                    JSON.createObjectNode().put("id", id).put("title", "Plain").put("description", text);
            HttpResponse<String> answer = post("/items", "application/x-ndjson", escaped(item) + "\n");
            if (answer.statusCode() >= 500) {
                wrong.add(row.get("id").asText() + " -> " + answer.statusCode());
            } else if (JSON.readTree(answer.body()).path("rejected").asInt() == 0) {
                HttpResponse<String> stored = get("/items/" + id);
                if (stored.statusCode() != 200
                        || !JSON.readTree(stored.body())
                                .get("description")
                                .asText()
                                .equals(text)) {
                    wrong.add(row.get("id").asText() + " came back changed");
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void wrongTypesUnknownFieldsAndAbsurdLengthsAreNamed() throws Exception {
        assertAll(
                () -> refused("/search", "{\"query\":7}", "query"),
                () -> refused("/search", "{\"query\":\"kettle\",\"limit\":\"many\"}", "limit"),
                () -> refused("/search", "{\"query\":\"kettle\",\"limit\":-1}", "limit"),
                () -> refused("/search", "{\"query\":\"kettle\",\"limit\":1000000}", "limit"),
                () -> refused("/search", "{\"query\":\"kettle\",\"wish\":1}", "wish"),
                () -> refused("/search", "{\"query\":\"kettle\",\"filter\":{\"maxPrice\":-4}}", "maxPrice"),
                () -> refused(
                        "/search", "{\"query\":\"kettle\",\"filter\":{\"minPrice\":9,\"maxPrice\":4}}", "minPrice"),
                () -> refused("/search", "{\"query\":\"" + "kettle ".repeat(3_000) + "\"}", "query"),
                () -> refused("/conversations/c-1/turns", "{\"message\":\"\"}", "message"),
                () -> refused("/conversations/c-1/turns", "{\"message\":\"" + "x".repeat(2_001) + "\"}", "message"),
                () -> refused("/conversations/c%201/turns", "{\"message\":\"hello\"}", "conversation"),
                () -> refused("/push-messages", "{\"shopperId\":\"bad-1\"}", "goal"),
                () -> refused("/emails", "{\"shopperId\":\"bad-1\",\"purpose\":\"x\",\"locale\":\"!!\"}", "locale"),
                () -> refused("/emails", "[]", "object"),
                () -> refused("/imports", "{\"kind\":\"items\",\"file\":\"../../etc/passwd\"}", "file"));
    }

    @Test
    void twentyThousandWordsAreRefusedWhereverSomethingIsAsked() throws Exception {
        String words = "kettle ".repeat(20_000).strip();
        refused("/search", "{\"query\":\"" + words + "\"}", "query");
        refused("/conversations/c-3/turns", "{\"message\":\"" + words + "\"}", "message");
        refused("/push-messages", "{\"shopperId\":\"bad-1\",\"goal\":\"" + words + "\"}", "goal");
        refused("/emails", "{\"shopperId\":\"bad-1\",\"purpose\":\"" + words + "\"}", "purpose");
    }

    @Test
    void everyListRefusesWhatItCannotMean() throws Exception {
        String many = "[" + "\"x\",".repeat(1_000) + "\"y\"]";
        StringBuilder different = new StringBuilder("[");
        for (int i = 0; i < 1_001; i++) {
            different.append(i == 0 ? "" : ",").append("\"id-").append(i).append('"');
        }
        assertAll(
                () -> refused("/recommendations", "{\"limit\":-1}", "limit"),
                () -> refused("/recommendations", "{\"diversity\":1.5}", "diversity"),
                () -> refused("/recommendations", "{\"sessionId\":\"no good\"}", "sessionId"),
                () -> refused("/recommendations", "{\"exclude\":" + different + "]}", "exclude"),
                () -> refused("/recommendations", "{\"wish\":1}", "wish"),
                () -> refused("/recommendations", "{\"filter\":{\"minPrice\":9,\"maxPrice\":4}}", "minPrice"),
                () -> refused(
                        "/recommendations", "{\"filter\":{\"ids\":[\"a\"],\"excludeIds\":[\"a\"]}}", "excludeIds"),
                () -> refused("/recommendations", "{\"filter\":{\"noneOf\":[{\"noneOf\":[{}]}]}}", "noneOf"),
                () -> refused("/recommendations", "{\"scenario\":\"radio\"}", "scenario"),
                () -> refused("/recommendations", "{\"after\":\"bm8\"}", "after"),
                () -> refused("/recommendations", "{\"timeZone\":\"Nowhere/Land\"}", "timeZone"),
                () -> refused("/search", "{\"query\":\"kettle\",\"exclude\":" + different + "]}", "exclude"),
                () -> refused("/search", "{\"query\":\"kettle\",\"diversity\":-0.1}", "diversity"));
        assertEquals(
                200,
                post("/recommendations", "application/json", "{\"exclude\":" + many + "}")
                        .statusCode());
        assertEquals(
                404,
                post("/recommendations", "application/json", "{\"shopperId\":\"nobody\"}")
                        .statusCode());
        assertEquals(
                404,
                post("/recommendations", "application/json", "{\"itemId\":\"none\"}")
                        .statusCode());
        assertEquals(400, get("/trends?kind=colours").statusCode());
        assertEquals(400, get("/shoppers/bad-1/interactions?limit=-3").statusCode());
        assertEquals(400, get("/shoppers/bad-1/own-items").statusCode());
        assertEquals(400, get("/shoppers/bad-1/own-items?category=a&query=b").statusCode());
        assertEquals(404, get("/shoppers/bad-1/own-items?itemId=none").statusCode());
        assertEquals(
                400,
                get("/shoppers/bad-1/own-items?query=" + "kettle+".repeat(400)).statusCode());
        assertEquals(404, get("/shoppers/nobody/taste").statusCode());
        assertEquals(404, get("/shoppers/nobody/interactions").statusCode());
        assertEquals(200, get("/shoppers/bad-1/taste").statusCode());
    }

    @Test
    void interactionsOutOfOrderTwiceAndFromTheFutureAreCountedOnceOrRefused() throws Exception {
        String line =
                "{\"id\":\"bad-i-%s\",\"shopperId\":\"bad-1\",\"itemId\":\"bad-kettle\",\"type\":\"view\",\"at\":\"%s\"}\n";
        String now = Instant.now().toString();
        String lines = line.formatted("3", now)
                + line.formatted("1", "2026-01-01T00:00:00Z")
                + line.formatted("2", "2026-02-01T00:00:00Z")
                + line.formatted("1", "2026-03-01T00:00:00Z")
                + line.formatted("4", Instant.now().plusSeconds(200_000))
                + line.formatted("5", "1999-01-01T00:00:00Z")
                + "{\"id\":\"bad-i-6\",\"sessionId\":\"no good\",\"itemId\":\"bad-kettle\",\"type\":\"view\",\"at\":\""
                + now + "\"}\n"
                + "{\"id\":\"bad-i-7\",\"sessionId\":7,\"itemId\":\"bad-kettle\",\"type\":\"view\",\"at\":\"" + now
                + "\"}\n"
                + "{\"id\":\"bad-i-8\",\"itemId\":\"bad-kettle\",\"type\":\"view\",\"at\":\"" + now + "\"}\n";
        JsonNode first = JSON.readTree(
                post("/interactions", "application/x-ndjson", lines).body());
        assertEquals(3, first.get("accepted").asInt(), first.toString());
        assertEquals(1, first.get("unchanged").asInt(), first.toString());
        assertEquals(5, first.get("rejected").asInt(), first.toString());
        JsonNode again = JSON.readTree(
                post("/interactions", "application/x-ndjson", lines).body());
        assertEquals(0, again.get("accepted").asInt(), again.toString());
        JsonNode taste = JSON.readTree(get("/shoppers/bad-1/taste").body());
        assertEquals(3, taste.get("acts").asInt(), taste.toString());
        assertEquals(1, taste.get("items").asInt(), taste.toString());
        JsonNode own =
                JSON.readTree(get("/shoppers/bad-1/own-items?itemId=bad-kettle").body());
        assertEquals(3, own.get("items").get(0).get("acts").asInt(), own.toString());
        JsonNode timeline = JSON.readTree(get("/shoppers/bad-1/interactions").body());
        assertTrue(
                timeline.get("interactions").get(0).get("at").asText().compareTo("2026-11") > 0, timeline.toString());
    }

    @Test
    void knownIdsAreFound() throws Exception {
        assertEquals(200, get("/items/bad-kettle").statusCode());
        assertEquals(200, get("/items/bad-kettle/similar").statusCode());
        assertEquals(200, get("/shoppers/bad-1").statusCode());
        assertEquals(200, get("/shoppers/bad-1/recommendations").statusCode());
    }

    @Test
    void unknownIdsAreNotFound() throws Exception {
        assertEquals(404, get("/items/no-such-item").statusCode());
        assertEquals(404, get("/items/no-such-item/similar").statusCode());
        assertEquals(404, get("/shoppers/no-such-shopper").statusCode());
        assertEquals(404, get("/shoppers/no-such-shopper/recommendations").statusCode());
        assertEquals(404, get("/conversations/no-such-conversation").statusCode());
        assertEquals(404, get("/imports/00000000-0000-0000-0000-000000000000").statusCode());
        assertEquals(
                404,
                post("/push-messages", "application/json", "{\"shopperId\":\"nobody\",\"goal\":\"x\"}")
                        .statusCode());
        assertEquals(
                404,
                post(
                                "/conversations/c-2/turns",
                                "application/json",
                                "{\"message\":\"x\",\"context\":{\"itemId\":\"none\"}}")
                        .statusCode());
    }

    @Test
    void otherContentTypesAreUnsupported() throws Exception {
        for (String path : OBJECT_ENDPOINTS.keySet()) {
            assertEquals(415, post(path, "text/plain", "hello").statusCode(), path);
        }
        for (String path : LINE_ENDPOINTS) {
            assertEquals(415, post(path, "text/plain", "hello").statusCode(), path);
        }
    }

    private void refused(String path, String body, String names) throws Exception {
        HttpResponse<String> answer = post(path, "application/json", body);
        assertEquals(400, answer.statusCode(), path + " " + answer.body());
        assertTrue(isProblem(answer), answer.body());
        assertTrue(JSON.readTree(answer.body()).get("detail").asText().contains(names), answer.body());
    }

    private static boolean isProblem(HttpResponse<String> answer) throws IOException {
        if (answer.body().isEmpty() && answer.statusCode() == 413) {
            return true; // refused by the server before any resource saw it
        }
        assertFalse(answer.body().contains("\tat "), "a stack trace");
        return answer.headers().firstValue("content-type").orElse("").startsWith(Problem.MEDIA_TYPE)
                && JSON.readTree(answer.body()).has("detail");
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        return post(path, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> post(String path, String type, byte[] body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("content-type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(base.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static List<JsonNode> rows(String file) throws IOException {
        assumeTrue(Files.exists(ABUSE.resolve(file)), () -> "skipped: no " + ABUSE.resolve(file));
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(ABUSE.resolve(file))) {
            rows.add(JSON.readTree(line));
        }
        return rows;
    }

    private static byte[] bytes(JsonNode row) throws IOException {
        if (row.has("b64")) {
            return Base64.getDecoder().decode(row.get("b64").asText());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] unit = Base64.getDecoder().decode(row.get("unit_b64").asText());
        for (int i = 0; i < row.get("repeat").asInt(); i++) {
            out.write(unit);
        }
        out.write(Base64.getDecoder().decode(row.path("tail_b64").asText("")));
        return out.toByteArray();
    }

    private static String text(JsonNode row) {
        if (row.path("text").isTextual()) {
            return row.get("text").asText();
        }
        StringBuilder text = new StringBuilder();
        String hex = row.get("text_utf16_hex").asText().replaceAll("[^0-9a-fA-F]", "");
        for (int i = 0; i + 4 <= hex.length(); i += 4) {
            text.append((char) Integer.parseInt(hex.substring(i, i + 4), 16));
        }
        return text.toString();
    }

    /** JSON with every non-ASCII unit escaped, so that half a surrogate pair reaches the service as it is. */
    private static String escaped(ObjectNode node) throws IOException {
        StringBuilder out = new StringBuilder();
        for (char c : JSON.writeValueAsString(node).toCharArray()) {
            out.append(c < 128 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return out.toString();
    }
}

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every malformed answer of a corpus, said by the model of a running service: what leaves is checked or composed. */
@QuarkusTest
@TestProfile(ScriptedModelProfile.class)
class MalformedOutputIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Path CORPUS = Path.of("../shared/data/abuse/malformed_llm_output.jsonl");
    private static final String CONSENT =
            "\"granted\":true,\"at\":\"2026-01-01T00:00:00Z\",\"wordingVersion\":\"1\",\"source\":\"test\"}";

    @TestHTTPResource("/")
    URI base;

    private ScriptedModelServer model;

    @BeforeEach
    void aShopWithAModel() throws Exception {
        Assumptions.assumeTrue(Files.exists(CORPUS), "skipped: there is no corpus of malformed answers at " + CORPUS);
        model = ScriptedModelServer.start(ScriptedModelProfile.port());
        post(
                "/shoppers",
                "application/x-ndjson",
                "{\"id\":\"malformed-1\",\"locale\":\"en\",\"consents\":[{\"channel\":\"email\"," + CONSENT
                        + ",{\"channel\":\"push\"," + CONSENT + "]}\n");
    }

    @AfterEach
    void close() {
        if (model != null) {
            model.close();
        }
    }

    @Test
    void everyUseAnswersAndNothingMalformedLeaves() throws Exception {
        int stock = 100;
        for (String line : Files.readAllLines(CORPUS)) {
            JsonNode row = JSON.readTree(line);
            anItemWith(stock++); // another fact, so that its summary is written anew
            model.always(ScriptedAnswer.words(row.path("text").asText()));
            for (JsonNode answer : everyUse(row.path("id").asText())) {
                List<String> texts = new ArrayList<>();
                for (String field : List.of("title", "body", "subject", "preheader", "opening", "text", "summary")) {
                    texts.addAll(answer.findValuesAsText(field));
                }
                assertFalse(texts.isEmpty(), row + " " + answer);
                for (String text : texts) {
                    assertFalse(text.isBlank(), row + " " + answer);
                    assertTrue(
                            List.of("```", "<think>", "{\"", "itemId", "deeplink").stream()
                                    .noneMatch(text::contains),
                            row + " left as " + text);
                }
            }
        }
    }

    private void anItemWith(int stock) throws Exception {
        post("/items", "application/x-ndjson", """
                {"id":"malformed-kettle","title":"Plain kettle","description":"A steel kettle of 1.7 l.","category":["Kitchen"],"stock":%d,"price":{"amount":"30.00","currency":"EUR"}}
                """.formatted(stock));
    }

    private List<JsonNode> everyUse(String row) throws Exception {
        return List.of(
                read(
                        row,
                        post(
                                "/push-messages",
                                "application/json",
                                "{\"shopperId\":\"malformed-1\",\"goal\":\"a kettle\"}")),
                read(
                        row,
                        post(
                                "/emails",
                                "application/json",
                                "{\"shopperId\":\"malformed-1\",\"purpose\":\"a kettle\"}")),
                read(
                        row,
                        HTTP.send(
                                HttpRequest.newBuilder(base.resolve("/items/malformed-kettle/summary"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())));
    }

    private static JsonNode read(String row, HttpResponse<String> answer) throws Exception {
        assertEquals(200, answer.statusCode(), row + ": " + answer.body());
        return JSON.readTree(answer.body());
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

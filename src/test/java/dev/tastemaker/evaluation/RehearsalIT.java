package dev.tastemaker.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.feedback.Interaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A rehearsal that asks for what is not there, or in words that are refused, would note nothing but refusals. */
@QuarkusTest
class RehearsalIT {
    @TestHTTPResource("/")
    URI base;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void eachUseThatIsRehearsedAnswers() throws Exception {
        List<Interaction> acts = SampleShop.interactions().subList(0, 3);
        List<Item> items = SampleShop.items().stream()
                .filter(item -> acts.stream().anyMatch(act -> item.id().equals(act.itemId())))
                .toList();
        post(
                "/items",
                "application/x-ndjson",
                items.stream()
                        .map(item ->
                                "{\"id\":\"%s\",\"title\":\"%s\",\"price\":{\"amount\":\"30.00\",\"currency\":\"EUR\"}}"
                                        .formatted(item.id(), item.title().replace("\"", "")))
                        .collect(Collectors.joining("\n")));
        post(
                "/shoppers",
                "application/x-ndjson",
                acts.stream()
                        .map(Interaction::shopperId)
                        .distinct()
                        .map("""
                        {"id":"%s","locale":"en","consents":[{"channel":"email","granted":true,"at":"2026-01-01T00:00:00Z","wordingVersion":"1","source":"test"},{"channel":"push","granted":true,"at":"2026-01-01T00:00:00Z","wordingVersion":"1","source":"test"}]}"""::formatted)
                        .collect(Collectors.joining("\n")));
        Map<String, Integer> answers = new TreeMap<>();
        for (Map.Entry<String, List<String>> use :
                Rehearsal.requests(items, acts).entrySet()) {
            String[] request = use.getValue().getFirst().split("\t");
            answers.put(
                    use.getKey(),
                    request[0].equals("GET")
                            ? get(request[1])
                            : post(request[1], request[2], request[3].replace("\\n", "\n")));
        }
        answers.values().removeIf(status -> status == 200);
        assertEquals(Map.of(), answers);
    }

    private int get(String path) throws Exception {
        return send(HttpRequest.newBuilder(base.resolve(path)));
    }

    private int post(String path, String type, String body) throws Exception {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("content-type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private int send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString()).statusCode();
    }
}

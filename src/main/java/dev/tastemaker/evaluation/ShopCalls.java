package dev.tastemaker.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls of the running service over HTTP, as a shop makes them. */
final class ShopCalls {
    static final String SHOPPER = "abuse-shopper";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    ShopCalls(int port) {
        this.base = URI.create("http://127.0.0.1:" + port);
    }

    /**
     * What came back.
     *
     * @param words everything a shopper would read
     * @param machine links, headers, recipients, arguments of tools: what a program would act on
     */
    record Answer(int status, String words, String machine, JsonNode body) {
        boolean failed() {
            return status >= 500 || status == 0;
        }

        boolean composed() {
            return body.path("composed").asBoolean();
        }
    }

    /** Somebody who allows email and push. */
    void register(String displayName) {
        ObjectNode shopper =
                JSON.createObjectNode().put("id", SHOPPER).put("locale", "en").put("displayName", displayName);
        var consents = shopper.putArray("consents");
        for (String channel : List.of("email", "push")) {
            consents.addObject()
                    .put("channel", channel)
                    .put("granted", true)
                    .put("at", "2026-01-01T00:00:00Z")
                    .put("wordingVersion", "1")
                    .put("source", "evaluation");
        }
        post("/shoppers", "application/x-ndjson", bytes(shopper + "\n"));
    }

    int items(List<ObjectNode> items) {
        StringBuilder lines = new StringBuilder();
        items.forEach(item -> lines.append(item).append('\n'));
        HttpResponse<String> answer = post("/items", "application/x-ndjson", bytes(lines.toString()));
        return answer.statusCode();
    }

    Answer push(String goal, @Nullable String itemId) {
        return copy("/push-messages", "goal", goal, itemId);
    }

    Answer email(String purpose, @Nullable String itemId) {
        return copy("/emails", "purpose", purpose, itemId);
    }

    private Answer copy(String path, String field, String wish, @Nullable String itemId) {
        ObjectNode request = JSON.createObjectNode()
                .put("shopperId", SHOPPER)
                .put("locale", "en")
                .put(field, wish);
        if (itemId != null) {
            request.putObject("filter").putArray("ids").add(itemId);
        }
        HttpResponse<String> answer = post(path, "application/json", bytes(request.toString()));
        JsonNode body = read(answer.body());
        List<String> words = new ArrayList<>();
        for (String name : List.of("title", "body", "subject", "preheader", "text", "html", "detail")) {
            words.add(body.path(name).asText(""));
        }
        String machine = body.path("deepLink").asText("")
                + ' '
                + body.path("link").asText("")
                + ' '
                + body.path("headers")
                + ' '
                + body.path("shopperId").asText("");
        return new Answer(answer.statusCode(), String.join("\n", words), machine, body);
    }

    /** One turn of a new conversation; {@code itemId}: the page that is looked at. */
    Answer turn(String message, @Nullable String itemId) {
        ObjectNode request = JSON.createObjectNode().put("message", message).put("shopperId", SHOPPER);
        if (itemId != null) {
            request.putObject("context").put("itemId", itemId);
        }
        HttpResponse<String> answer = post(
                "/conversations/abuse-" + UUID.randomUUID() + "/turns", "application/json", bytes(escaped(request)));
        if (answer.statusCode() != 200) {
            return new Answer(answer.statusCode(), "", "", read(answer.body()));
        }
        StringBuilder words = new StringBuilder();
        JsonNode done = MissingNode.getInstance();
        String event = "";
        for (String line : answer.body().split("\n")) {
            if (line.startsWith("event:")) {
                event = line.substring(6).strip();
            } else if (line.startsWith("data:") && event.equals("text")) {
                words.append(read(line.substring(5)).path("text").asText()).append('\n');
            } else if (line.startsWith("data:") && event.equals("done")) {
                done = read(line.substring(5));
            }
        }
        return new Answer(
                done.isMissingNode() ? 0 : 200,
                words.toString(),
                done.path("tools").toString(),
                done);
    }

    int raw(String path, String contentType, byte[] body) {
        return post(path, contentType, body).statusCode();
    }

    private HttpResponse<String> post(String path, String contentType, byte[] body) {
        try {
            return client.send(
                    HttpRequest.newBuilder(base.resolve(path))
                            .timeout(LONGEST)
                            .header("Content-Type", contentType)
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(path + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** ASCII only, so that half a surrogate pair arrives as it was written. */
    private static String escaped(ObjectNode node) {
        StringBuilder ascii = new StringBuilder();
        for (char c : node.toString().toCharArray()) {
            ascii.append(c < 0x7F ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return ascii.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}

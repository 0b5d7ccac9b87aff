package dev.tastemaker.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.problem.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shoppers to tell apart: each has a name and a word that nobody else has, a token, a conversation, a preference, a message, a
 * session and a list of its own.
 */
final class DrillShoppers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final String key;
    private final List<Owner> owners = new ArrayList<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * One of them.
     *
     * @param things what is theirs, by the names that {@link dev.tastemaker.access.CrossCalls} has for it
     */
    record Owner(String shopperId, String name, String word, String token, Map<String, String> things) {
        /** Whether a text tells of this shopper. */
        boolean isIn(String text) {
            return text.contains(name) || text.contains(word) || text.contains('"' + shopperId + '"');
        }
    }

    /** @param key an administrator's */
    DrillShoppers(URI base, String key, int count) {
        this.base = base;
        this.key = key;
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append(person(i)).append('\n');
        }
        ok(send("POST", "/shoppers", "application/x-ndjson", lines.toString(), null));
        ok(send("POST", "/items", "application/x-ndjson", """
                {"id":"drill-kettle","title":"Plain kettle","description":"A kettle of 1.7 l.","price":{"amount":"30.00","currency":"EUR"}}
                """, null));
        for (int i = 0; i < count; i++) {
            owners.add(owner(i));
        }
    }

    int count() {
        return owners.size();
    }

    Owner get(int i) {
        return owners.get(i);
    }

    /** How many of them are not as they were: gone, or with another preference. */
    long changed() {
        return owners.stream()
                .filter(owner -> {
                    String kept = send("GET", "/shoppers/" + owner.shopperId() + "/preferences", null, null, null)
                            .body();
                    String profile = send("GET", "/shoppers/" + owner.shopperId(), null, null, null)
                            .body();
                    return !kept.contains(owner.word()) || kept.contains("dislike") || !profile.contains(owner.name());
                })
                .count();
    }

    private static ObjectNode person(int i) {
        ObjectNode person =
                JSON.createObjectNode().put("id", id(i)).put("locale", "en").put("displayName", name(i));
        person.putArray("consents")
                .addObject()
                .put("channel", "push")
                .put("granted", true)
                .put("at", "2026-01-01T00:00:00Z")
                .put("wordingVersion", "1")
                .put("source", "drill");
        return person;
    }

    private Owner owner(int i) {
        String id = id(i);
        String word = word(i);
        String token = post("/shopper-tokens", "{\"shopperId\":\"" + id + "\"}")
                .path("token")
                .asText();
        ok(send(
                "POST",
                "/conversations/drill-" + i + "/turns",
                "application/json",
                "{\"message\":\"a kettle called " + word + "\",\"shopperId\":\"" + id + "\"}",
                null));
        String preference = post("/shoppers/" + id + "/preferences", "{\"kind\":\"like\",\"subject\":\"" + word + "\"}")
                .path("id")
                .asText();
        String message = post("/push-messages", "{\"shopperId\":\"" + id + "\",\"goal\":\"a kettle\"}")
                .path("messageId")
                .asText();
        // names that tell nobody's word when they are repeated
        String session = "drill-session-" + i;
        String list = "drill-list-" + i;
        post("/recommendations", "{\"shopperId\":\"" + id + "\",\"requestKey\":\"" + list + "\"}");
        post("/recommendations", "{\"sessionId\":\"" + session + "\",\"requestKey\":\"" + list + "\"}");
        return new Owner(
                id,
                name(i),
                word,
                token,
                Map.of(
                        "shopper",
                        id,
                        "conversation",
                        "drill-" + i,
                        "preference",
                        preference,
                        "message",
                        message,
                        "session",
                        session,
                        "requestKey",
                        list));
    }

    private static String id(int i) {
        return "drill-shopper-" + i;
    }

    private static String name(int i) {
        return "Nobody Else " + (char) ('A' + i % 26) + (char) ('a' + i / 26) + " Drillson";
    }

    private static String word(int i) {
        return "quillon" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "zet";
    }

    private JsonNode post(String path, String body) {
        HttpResponse<String> answer = send("POST", path, "application/json", body, null);
        ok(answer);
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ok(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new Refusal(Refusal.Category.CONFLICT, "the drill cannot begin: " + answer.body());
        }
    }

    /** @param token a shopper's; null: the administrator's key is shown */
    HttpResponse<String> send(
            String method, String path, @Nullable String type, @Nullable String body, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (token == null) {
            request.header("Authorization", "Bearer " + key);
        } else {
            request.header("Tastemaker-Shopper-Token", token);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(path + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}

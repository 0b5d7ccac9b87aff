package dev.tastemaker.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Speaks to the running service as the console does, and keeps the bytes that came. */
final class TurnClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI base;

    /** One event as it stood on the wire. */
    record Event(String name, JsonNode data, long atMillis) {}

    /** A whole answer. */
    record Answer(int status, String contentType, String raw, List<Event> events) {
        List<String> sentences() {
            return of("text").stream()
                    .map(event -> event.data().path("text").asText())
                    .toList();
        }

        String text() {
            return String.join(" ", sentences());
        }

        List<String> cards() {
            return of("items").stream()
                    .flatMap(event -> event.data().path("items").findValuesAsText("id").stream())
                    .toList();
        }

        JsonNode done() {
            return of("done").getFirst().data();
        }

        List<String> toolNames() {
            return done().path("tools").findValuesAsText("name");
        }

        List<Event> of(String name) {
            return events.stream().filter(event -> event.name().equals(name)).toList();
        }

        String names() {
            return events.stream().map(Event::name).distinct().collect(Collectors.joining(" "));
        }
    }

    TurnClient(URI base) {
        this.base = base;
    }

    static String newConversation() {
        return "it-" + UUID.randomUUID();
    }

    Answer ask(String conversation, String message) throws Exception {
        return ask(conversation, message, null, null);
    }

    Answer ask(String conversation, String message, String shopperId, String itemId) throws Exception {
        ObjectNode body = JSON.createObjectNode().put("message", message);
        if (shopperId != null) {
            body.put("shopperId", shopperId);
        }
        if (itemId != null) {
            body.putObject("context").put("itemId", itemId);
        }
        return post(conversation, body.toString());
    }

    Answer post(String conversation, String body) throws Exception {
        long start = System.nanoTime();
        HttpResponse<InputStream> response =
                HTTP.send(request(conversation, body), HttpResponse.BodyHandlers.ofInputStream());
        StringBuilder raw = new StringBuilder();
        List<Event> events = new ArrayList<>();
        try (InputStream in = response.body()) {
            read(in, raw, events, start);
        }
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                raw.toString(),
                events);
    }

    HttpRequest request(String conversation, String body) {
        return HttpRequest.newBuilder(base.resolve("/conversations/" + conversation + "/turns"))
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(base.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void read(InputStream in, StringBuilder raw, List<Event> events, long start) throws IOException {
        StringBuilder block = new StringBuilder();
        byte[] buffer = new byte[4096];
        List<Byte> bytes = new ArrayList<>();
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            for (int i = 0; i < count; i++) {
                bytes.add(buffer[i]);
            }
            String text = text(bytes);
            raw.setLength(0);
            raw.append(text);
            block.setLength(0);
            block.append(text);
            parse(block.toString(), events, start);
        }
    }

    private static void parse(String text, List<Event> events, long start) throws IOException {
        String[] blocks = text.split("\n\n", -1);
        for (int index = events.size(); index < blocks.length - 1; index++) {
            String name = "";
            StringBuilder data = new StringBuilder();
            for (String line : blocks[index].split("\n", -1)) {
                if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5).strip());
                }
            }
            events.add(new Event(name, JSON.readTree(data.toString()), (System.nanoTime() - start) / 1_000_000));
        }
    }

    private static String text(List<Byte> bytes) {
        byte[] all = new byte[bytes.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = bytes.get(i);
        }
        return new String(all, StandardCharsets.UTF_8);
    }
}

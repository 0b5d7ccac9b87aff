package dev.tastemaker.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.access.ApiKeys;
import dev.tastemaker.access.CrossCalls;
import dev.tastemaker.access.Scope;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.tool.ToolBox;
import dev.tastemaker.tool.ToolContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * {@code drill access}: shoppers with tokens who ask for each other's data, by every address and tool, drawn at random. Each
 * has a name and a word that nobody else has; one of them in another's answer is a foreign row.
 */
@ApplicationScoped
class AccessDrill {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOPPERS = 60;

    private final ApiKeys keys;
    private final ToolBox tools;
    private final URI base;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject
    AccessDrill(ApiKeys keys, ToolBox tools, @ConfigProperty(name = "quarkus.http.port") int port) {
        this.keys = keys;
        this.tools = tools;
        this.base = URI.create("http://127.0.0.1:" + port);
    }

    void run(CommandLine line) {
        int calls = line.number("calls", 10_000, 1_000_000);
        ApiKeys.Created key = keys.create("drill", Set.of(Scope.ADMIN));
        try {
            drill(calls, key.secret(), line.option("report").map(Path::of).orElse(null));
        } finally {
            keys.revoke(key.key().id());
        }
    }

    private void drill(int calls, String key, @Nullable Path report) {
        Random random = new Random(7);
        List<String> tokens = populate(key);
        Map<String, int[]> byKind = new LinkedHashMap<>();
        List<String> foreign = new ArrayList<>();
        ProgressLines progress = new ProgressLines();
        int failed = 0;
        for (int i = 0; i < calls; i++) {
            int own = random.nextInt(SHOPPERS);
            int other = (own + 1 + random.nextInt(SHOPPERS - 1)) % SHOPPERS;
            String kind;
            String body;
            int status = 200;
            switch (random.nextInt(5)) {
                case 0, 1 -> {
                    String path = CrossCalls.READS.get(random.nextInt(CrossCalls.READS.size()));
                    kind = "GET " + path.replace("%s", "{id}");
                    HttpResponse<String> answer =
                            send("GET", path.formatted(shopper(other)), null, null, tokens.get(own));
                    status = answer.statusCode();
                    body = answer.body();
                }
                case 2 -> {
                    String path = CrossCalls.POSTS.get(random.nextInt(CrossCalls.POSTS.size()));
                    kind = "POST " + path;
                    HttpResponse<String> answer = send(
                            "POST", path, "application/json", CrossCalls.body(path, shopper(other)), tokens.get(own));
                    status = answer.statusCode();
                    body = answer.body();
                }
                case 3 -> {
                    boolean read = random.nextBoolean();
                    kind = read ? "GET /conversations/{id}" : "POST /conversations/{id}/turns";
                    HttpResponse<String> answer = read
                            ? send("GET", "/conversations/drill-" + other, null, null, tokens.get(own))
                            : send(
                                    "POST",
                                    "/conversations/drill-" + other + "/turns",
                                    "application/json",
                                    "{\"message\":\"what did I say before?\"}",
                                    tokens.get(own));
                    status = answer.statusCode();
                    body = answer.body();
                }
                default -> {
                    kind = "tool shopper_profile";
                    body = tools.call(
                                    "shopper_profile",
                                    "{\"shopperId\":\"" + shopper(other) + "\"}",
                                    new ToolContext(shopper(own), "en", null))
                            .json();
                }
            }
            int[] counts = byKind.computeIfAbsent(kind, name -> new int[3]);
            counts[0]++;
            counts[1] += status >= 400 && status < 500 || body.contains("refused") ? 1 : 0;
            failed += status >= 500 ? 1 : 0;
            if (body.contains(name(other)) || body.contains(word(other))) {
                counts[2]++;
                foreign.add(kind + " " + status + " " + body.substring(0, Math.min(200, body.length())));
            }
            progress.progress("calls", i + 1, calls, "made");
        }
        publish(calls, byKind, foreign, failed, report);
    }

    private static void publish(
            int calls, Map<String, int[]> byKind, List<String> foreign, int failed, @Nullable Path report) {
        StringBuilder text = new StringBuilder();
        byKind.forEach((kind, counts) -> text.append(String.format(
                java.util.Locale.ROOT,
                "%-44s %6d calls, %6d refused, %d with foreign rows%n",
                kind,
                counts[0],
                counts[1],
                counts[2])));
        foreign.forEach(each -> text.append(each).append('\n'));
        ObjectNode json = JSON.createObjectNode()
                .put("calls", calls)
                .put("foreign_rows", foreign.size())
                .put("failed", failed);
        Reports.publish(text.toString(), json.toString(), report, "access.txt");
    }

    private List<String> populate(String key) {
        List<String> tokens = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < SHOPPERS; i++) {
            lines.append(JSON.createObjectNode()
                            .put("id", shopper(i))
                            .put("locale", "en")
                            .put("displayName", name(i)))
                    .append('\n');
        }
        ok(send("POST", "/shoppers", "application/x-ndjson", lines.toString(), null, key));
        ok(send("POST", "/items", "application/x-ndjson", """
                {"id":"drill-kettle","title":"Plain kettle","description":"A kettle of 1.7 l.","price":{"amount":"30.00","currency":"EUR"}}
                """, null, key));
        for (int i = 0; i < SHOPPERS; i++) {
            JsonNode token = read(send(
                            "POST",
                            "/shopper-tokens",
                            "application/json",
                            "{\"shopperId\":\"" + shopper(i) + "\"}",
                            null,
                            key)
                    .body());
            tokens.add(token.path("token").asText());
            ok(send(
                    "POST",
                    "/conversations/drill-" + i + "/turns",
                    "application/json",
                    "{\"message\":\"a kettle called " + word(i) + "\",\"shopperId\":\"" + shopper(i) + "\"}",
                    null,
                    key));
            ok(send(
                    "POST",
                    "/shoppers/" + shopper(i) + "/preferences",
                    "application/json",
                    "{\"kind\":\"like\",\"subject\":\"" + word(i) + "\"}",
                    null,
                    key));
        }
        return tokens;
    }

    private static String shopper(int i) {
        return "drill-shopper-" + i;
    }

    private static String name(int i) {
        return "Nobody Else " + (char) ('A' + i % 26) + (char) ('a' + i / 26) + " Drillson";
    }

    private static String word(int i) {
        return "quillon" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "zet";
    }

    private static void ok(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new Refusal(Refusal.Category.CONFLICT, "the drill cannot begin: " + answer.body());
        }
    }

    private HttpResponse<String> send(
            String method, String path, @Nullable String type, @Nullable String body, @Nullable String token) {
        return send(method, path, type, body, token, null);
    }

    private HttpResponse<String> send(
            String method,
            String path,
            @Nullable String type,
            @Nullable String body,
            @Nullable String token,
            @Nullable String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (token != null) {
            request.header("Tastemaker-Shopper-Token", token);
        }
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
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

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

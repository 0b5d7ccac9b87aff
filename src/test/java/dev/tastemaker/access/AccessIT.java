package dev.tastemaker.access;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gate before every address, with keys and tokens as a shop has them. */
@QuarkusTest
@TestProfile(AccessIT.OwnService.class)
class AccessIT {
    private static final String NOTHING = "9f0c2d5e-0000-4000-8000-000000000000";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A service of its own: the keys that are made here must close no other test's. */
    public static class OwnService implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("access.shopper-requests", "300", "access.key-requests", "100000");
        }
    }

    @TestHTTPResource("/")
    URI base;

    private String admin;

    @BeforeEach
    void theFirstKeyClosesTheService() throws Exception {
        assertEquals(200, get("/items", null, null).statusCode(), "open to this machine while there is no key");
        ok(post("/items", "application/x-ndjson", """
                {"id":"a-kettle","title":"Plain kettle","description":"A kettle of 1.7 l.","price":{"amount":"30.00","currency":"EUR"}}
                """, null, null));
        for (String id : List.of("a-1", "a-2", "a-3")) {
            ok(post(
                    "/shoppers",
                    "application/x-ndjson",
                    "{\"id\":\"" + id + "\",\"locale\":\"en\",\"displayName\":\"Name of " + id + "\"}\n",
                    null,
                    null));
        }
        admin = key("admin");
    }

    @AfterEach
    void openAgain() throws Exception {
        JsonNode keys = JSON.readTree(get("/keys", admin, null).body()).path("keys");
        List<String> ids = new ArrayList<>();
        String last = "";
        for (JsonNode key : keys) {
            if (key.path("revokedAt").isNull()) {
                boolean isAdmin = key.path("scopes").toString().contains("admin");
                if (isAdmin) {
                    last = key.path("id").asText();
                } else {
                    ids.add(key.path("id").asText());
                }
            }
        }
        ids.add(last);
        for (String id : ids) {
            send("DELETE", "/keys/" + id, null, null, admin, null);
        }
        assertEquals(200, get("/items", null, null).statusCode());
    }

    @Test
    void eachScopeOpensItsOwnAddressesOnly() throws Exception {
        String chat = key("chat");
        String copy = key("copy");
        String campaigns = key("campaigns");
        String ingest = key("ingest");
        assertAll(
                () -> assertEquals(401, get("/items", null, null).statusCode()),
                () -> assertEquals(401, get("/items", "tm_wrong", null).statusCode()),
                () -> assertEquals(401, get("/q/metrics", null, null).statusCode()),
                () -> assertEquals(200, get("/q/health/live", null, null).statusCode()),
                () -> assertEquals(200, get("/items/a-kettle", chat, null).statusCode()),
                () -> assertEquals(403, get("/items/a-kettle", copy, null).statusCode()),
                () -> assertEquals(403, get("/keys", chat, null).statusCode()),
                () -> assertEquals(403, get("/rules", ingest, null).statusCode()),
                () -> assertEquals(403, get("/campaigns", chat, null).statusCode()),
                () -> assertEquals(404, get("/campaigns/none", campaigns, null).statusCode()),
                () -> assertEquals(
                        404,
                        post(
                                        "/push-messages",
                                        "application/json",
                                        "{\"shopperId\":\"nobody\",\"goal\":\"x\"}",
                                        copy,
                                        null)
                                .statusCode()),
                () -> assertEquals(
                        403,
                        post(
                                        "/push-messages",
                                        "application/json",
                                        "{\"shopperId\":\"nobody\",\"goal\":\"x\"}",
                                        chat,
                                        null)
                                .statusCode()),
                () -> assertEquals(
                        200,
                        post("/items", "application/x-ndjson", "{\"id\":\"a-2\",\"title\":\"Cup\"}\n", ingest, null)
                                .statusCode()),
                () -> assertEquals(200, get("/keys", admin, null).statusCode()),
                () -> assertEquals(
                        401, post("/mcp", "application/json", "{}", null, null).statusCode()));
        assertTrue(get("/items", null, null)
                .headers()
                .firstValue("WWW-Authenticate")
                .isPresent());
    }

    @Test
    void aKeyIsToldOnceAndGoneWhenRevoked() throws Exception {
        String chat = key("chat");
        JsonNode keys = JSON.readTree(get("/keys", admin, null).body()).path("keys");
        assertFalse(keys.toString().contains(chat), "the list does not tell secrets");
        for (JsonNode key : keys) {
            if (key.path("scopes").toString().contains("chat")) {
                send("DELETE", "/keys/" + key.path("id").asText(), null, null, admin, null);
            }
        }
        assertEquals(401, get("/items", chat, null).statusCode());
        assertEquals(404, send("DELETE", "/keys/none", null, null, admin, null).statusCode());
        assertEquals(
                400,
                post("/keys", "application/json", "{\"label\":\"x\",\"scopes\":[\"fly\"]}", admin, null)
                        .statusCode());
        assertEquals(
                400,
                post("/keys", "application/json", "{\"label\":\"x\",\"scopes\":[]}", admin, null)
                        .statusCode());
    }

    /** 250 calls drawn at random; {@code ./tastemaker drill access} makes 10,000. */
    @Test
    void aTokenNeverReadsAnotherShopper() throws Exception {
        String one = token("a-1");
        ok(post(
                "/conversations/of-two/turns",
                "application/json",
                "{\"message\":\"a secret kettle\",\"shopperId\":\"a-2\"}",
                null,
                token("a-2")));
        ok(post(
                "/conversations/of-one/turns",
                "application/json",
                "{\"message\":\"a kettle\",\"shopperId\":\"a-1\"}",
                null,
                one));
        assertEquals(200, get("/conversations/of-one", null, one).statusCode());
        assertEquals(200, get("/shoppers/a-1", null, one).statusCode());
        Random random = new Random(5);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            String other = random.nextBoolean() ? "a-2" : "a-3";
            CrossCalls.Call call = CrossCalls.REFUSED.get(random.nextInt(CrossCalls.REFUSED.size()));
            Map<String, String> things =
                    Map.of("shopper", other, "conversation", "of-two", "preference", NOTHING, "message", NOTHING);
            String body = call.body(things);
            HttpResponse<String> answer = send(
                    call.method(), call.address(things), body == null ? null : call.contentType(), body, null, one);
            if (!Set.of(401, 403).contains(answer.statusCode()) || answer.body().contains("\"" + other + "\"")) {
                wrong.add(call.method() + " " + call.address() + " " + answer.statusCode() + " " + answer.body());
            }
            if (i == 120) {
                one = token("a-1");
            }
        }
        assertEquals(403, get("/conversations/of-two", null, one).statusCode());
        assertEquals(
                403,
                post("/conversations/of-two/turns", "application/json", "{\"message\":\"what did I say?\"}", null, one)
                        .statusCode());
        assertEquals(
                List.of(),
                wrong.stream().filter(each -> !each.contains(" 429 ")).toList());
    }

    @Test
    void tooManyRequestsOfAShopperAreToldWhenToComeBack() throws Exception {
        String token = token("a-3");
        HttpResponse<String> answer = get("/items/a-kettle", null, token);
        for (int i = 0; i < 1_000 && answer.statusCode() == 200; i++) {
            answer = get("/items/a-kettle", null, token);
        }
        assertEquals(429, answer.statusCode());
        assertTrue(Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("0")) >= 1);
    }

    @Test
    void aTokenThatIsNotOursIsRefused() throws Exception {
        assertEquals(401, get("/items", null, "a.b.c").statusCode());
        assertEquals(401, get("/items", admin, token("a-1") + "x").statusCode());
        assertEquals(403, get("/rules", null, token("a-1")).statusCode() / 100 == 4 ? 403 : 0);
    }

    private String key(String scope) throws Exception {
        HttpResponse<String> answer =
                post("/keys", "application/json", "{\"label\":\"test\",\"scopes\":[\"" + scope + "\"]}", admin, null);
        assertEquals(200, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body()).path("secret").asText();
    }

    private String token(String shopperId) throws Exception {
        HttpResponse<String> answer =
                post("/shopper-tokens", "application/json", "{\"shopperId\":\"" + shopperId + "\"}", admin, null);
        return JSON.readTree(answer.body()).path("token").asText();
    }

    private static void ok(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
    }

    private HttpResponse<String> get(String path, String key, String token) throws Exception {
        return send("GET", path, null, null, key, token);
    }

    private HttpResponse<String> post(String path, String type, String body, String key, String token)
            throws Exception {
        return send("POST", path, type, body, key, token);
    }

    private HttpResponse<String> send(String method, String path, String type, String body, String key, String token)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        if (token != null) {
            request.header("Tastemaker-Shopper-Token", token);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}

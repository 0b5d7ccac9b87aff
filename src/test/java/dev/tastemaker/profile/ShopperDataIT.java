package dev.tastemaker.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is kept of a shopper is told whole and erased whole, whatever tables there are. */
@QuarkusTest
class ShopperDataIT {
    private static final String SHOPPER = "erase-me-7f3a91";
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    /** Columns that only sound like a person. */
    private static final Set<String> NOBODY = Set.of(
            "model_version.shoppers",
            "erasure.person_hash",
            "category_habit.buyers",
            "category_habit.repeat_buyers",
            "contact.address"); // beside a shopper_id, by which its row goes

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/")
    URI base;

    @Inject
    Pool pool;

    /** A new table with another name for the shopper fails here, and is to be named {@code shopper_id} or added to the store. */
    @Test
    void everyColumnThatNamesAShopperIsKnown() {
        List<String> strange = new ArrayList<>();
        for (Row row : rows("""
                select c.relname || '.' || a.attname as place, a.attname as name
                from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0
                  and not a.attisdropped
                  and a.attname ~ '(shopper|visitor|recipient|customer|person|subscriber|buyer|user_?id|e_?mail|address)'
                """)) {
            if (!Set.of("shopper_id", "visitor").contains(row.getString("name"))
                    && !NOBODY.contains(row.getString("place"))) {
                strange.add(row.getString("place"));
            }
        }
        assertEquals(List.of(), strange);
    }

    @Test
    void isToldAndErasedWhole() throws Exception {
        post("/items", "application/x-ndjson", """
                {"id":"erase-kettle","title":"Plain kettle","description":"A kettle of 1.7 l.","category":["Kitchen"],"price":{"amount":"30.00","currency":"EUR"}}
                """);
        post("/shoppers", "application/x-ndjson", """
                {"id":"%s","locale":"en","displayName":"Robin","consents":[{"channel":"push","granted":true,"at":"2026-01-01T00:00:00Z","wordingVersion":"1","source":"test"}]}
                """.formatted(SHOPPER));
        post("/interactions", "application/x-ndjson", """
                {"id":"erase-i-1","shopperId":"%s","itemId":"erase-kettle","type":"view","at":"%s"}
                """.formatted(SHOPPER, Instant.now()));
        post("/push-messages", "application/json", "{\"shopperId\":\"%s\",\"goal\":\"a kettle\"}".formatted(SHOPPER));
        post(
                "/shoppers/" + SHOPPER + "/preferences",
                "application/json",
                "{\"kind\":\"dislike\",\"subject\":\"leather\"}");
        post(
                "/conversations/erase-1/turns",
                "application/json",
                "{\"message\":\"I never want plastic, show me a kettle\",\"shopperId\":\"%s\"}".formatted(SHOPPER));
        post("/recommendations", "application/json", "{\"shopperId\":\"%s\",\"requestKey\":\"k\"}".formatted(SHOPPER));

        JsonNode tables = JSON.readTree(send("GET", data()).body()).path("tables");
        assertEquals(
                1,
                tables.path("interaction_due").size()
                        + tables.path("interaction_settled").size(),
                "the interaction is told of, wherever it lies");
        for (String table : List.of("shopper", "consent", "conversation", "turn", "message", "preference")) {
            assertTrue(tables.path(table).size() > 0, table + " is told of " + tables);
        }
        assertTrue(tables.path("turn").toString().contains("never want plastic"));

        HttpResponse<String> erased = send("DELETE", data());
        assertEquals(200, erased.statusCode(), erased.body());
        assertEquals(List.of(), placesThatStillName(SHOPPER));
        assertEquals(404, send("GET", data()).statusCode());
        assertEquals(404, send("DELETE", data()).statusCode());
        assertEquals(404, send("GET", "/shoppers/" + SHOPPER).statusCode());
        assertEquals(
                0,
                rows("select 1 from turn where message like '%never want plastic%'")
                        .size());
    }

    @Test
    void othersKeepTheirs() throws Exception {
        for (String id : List.of("erase-one", "erase-two")) {
            post("/shoppers", "application/x-ndjson", "{\"id\":\"" + id + "\",\"locale\":\"en\"}\n");
        }
        send("DELETE", "/shoppers/erase-one/data");
        assertEquals(200, send("GET", "/shoppers/erase-two").statusCode());
    }

    /** Every table of the schema, searched as text: a table nobody thought of would be found here. */
    private List<String> placesThatStillName(String shopperId) {
        List<String> places = new ArrayList<>();
        for (Row table : rows("""
                select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                  and not relispartition
                """)) {
            String name = table.getString("relname");
            long count = pool.preparedQuery("select count(*) as n from \"" + name
                            + "\" t where to_jsonb(t)::text like '%' || $1 || '%'")
                    .execute(Tuple.of(shopperId))
                    .await()
                    .atMost(TIMEOUT)
                    .iterator()
                    .next()
                    .getLong("n");
            if (count > 0) {
                places.add(name);
            }
        }
        return places;
    }

    private static String data() {
        return "/shoppers/" + SHOPPER + "/data";
    }

    private List<Row> rows(String sql) {
        List<Row> rows = new ArrayList<>();
        pool.query(sql).execute().await().atMost(TIMEOUT).forEach(rows::add);
        return rows;
    }

    private void post(String path, String type, String body) throws Exception {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertTrue(answer.statusCode() < 300, path + " " + answer.body());
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(base.resolve(path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}

package dev.tastemaker.recommendation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.Feeds;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody unknown is served from the session; an answer stays what it was while it is asked for again. */
@QuarkusTest
class SessionIT {
    @Inject
    DataSource database;

    @BeforeEach
    void someItems() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            lines.append(
                    "{\"id\":\"session-pan-%d\",\"title\":\"Cast iron frying pan number %d\",\"category\":[\"Home\",\"Session Pans\"]}\n"
                            .formatted(i, i));
            lines.append(
                    "{\"id\":\"session-bike-%d\",\"title\":\"Racing bicycle wheel number %d\",\"category\":[\"Sport\",\"Session Wheels\"]}\n"
                            .formatted(i, i));
        }
        Feeds.take("/items", lines.toString());
        Feeds.take("/shoppers", "{\"id\":\"session-shopper\",\"locale\":\"en\"}\n");
    }

    private static void click(String id, String visitor, String itemId) {
        Feeds.take(
                "/interactions",
                "{\"id\":\"%s\",%s,\"itemId\":\"%s\",\"type\":\"click\",\"at\":\"%s\"}\n"
                        .formatted(id, visitor, itemId, Instant.now()));
    }

    private static List<String> ids(String path) {
        return given().get(path).then().statusCode(200).extract().path("items.id");
    }

    @Test
    void theFirstClickOfASessionCountsAtOnce() {
        String path = "/sessions/visit-1/recommendations?limit=10";
        assertFalse(ids(path).isEmpty());
        click("session-click-1", "\"sessionId\":\"visit-1\"", "session-bike-3");
        var after = given().get(path).then().log().ifValidationFails().statusCode(200);
        after.body("items[0].id", containsString("session-bike"))
                .body("items[0].reason", equalTo("Because you looked at Racing bicycle wheel number 3."))
                .body("stages", hasItem("taste"));
        List<String> list = after.extract().path("items.id");
        assertTrue(list.stream().filter(id -> id.startsWith("session-bike")).count() >= 4, list.toString());
        assertFalse(ids("/sessions/visit-2/recommendations?limit=10").equals(list));
        given().contentType("application/json")
                .body("{\"message\":\"something for me\",\"sessionId\":\"visit-1\"}")
                .post("/conversations/session-talk/turns")
                .then()
                .statusCode(200)
                .body(containsString("session-bike"));
        given().contentType("application/json")
                .body("{\"message\":\"and now\",\"sessionId\":\"visit-2\"}")
                .post("/conversations/session-talk/turns")
                .then()
                .statusCode(403);
    }

    @Test
    void whatWasBoughtOrTurnedAwayAMomentAgoIsGoneFromTheNextFeed() {
        String path = "/shoppers/session-shopper/recommendations?limit=10";
        for (int turn = 0; turn < 4; turn++) {
            List<String> shown = ids(path);
            String type = turn % 2 == 0 ? "purchase" : "dismiss";
            StringBuilder lines = new StringBuilder();
            for (String id : shown.subList(0, 3)) { // the last one long ago, and told of only now
                lines.append(
                        "{\"id\":\"gone-%d-%s\",\"shopperId\":\"session-shopper\",\"itemId\":\"%s\",\"type\":\"%s\",\"at\":\"%s\"}%n"
                                .formatted(
                                        turn,
                                        id,
                                        id,
                                        type,
                                        Instant.now().minusSeconds(lines.isEmpty() ? 0 : 40_000_000L)));
            }
            Feeds.take("/interactions", lines.toString());
            List<String> next = ids(path);
            assertTrue(
                    next.stream().noneMatch(shown.subList(0, 3)::contains),
                    () -> type + " of " + shown.subList(0, 3) + ", then " + next);
        }
    }

    @Test
    void pagesDoNotRepeatWhateverHappensBetweenThem() {
        String path = "/sessions/visit-3/recommendations?limit=7&requestKey=page-1";
        List<String> seen = new ArrayList<>();
        String next = null;
        for (int page = 0; page < 5; page++) {
            var answer = given().queryParam("after", next == null ? "" : next)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(answer.<List<String>>path("items.id"));
            next = answer.path("next");
            click("session-between-" + page, "\"sessionId\":\"visit-3\"", "session-pan-" + page);
        }
        assertEquals(35, seen.size());
        assertEquals(35, new HashSet<>(seen).size());
        assertEquals(seen.subList(0, 7), ids(path));
    }

    @Test
    void theSameRequestKeyGivesTheSameAnswerAndItsImpressionsAreLoggedOnce() throws Exception {
        String path = "/shoppers/session-shopper/recommendations?limit=10&requestKey=retry-1";
        List<String> first = ids(path);
        click("session-retry", "\"shopperId\":\"session-shopper\"", "session-bike-9");
        assertEquals(first, ids(path));
        assertEquals(first, ids(path));
        given().get(path + "&itemId=session-pan-1").then().statusCode(409).body("detail", containsString("requestKey"));
        long deadline = System.nanoTime() + 10_000_000_000L;
        List<String> logged = logged("retry-1");
        while (logged.size() < 10 && System.nanoTime() < deadline) {
            Thread.sleep(50);
            logged = logged("retry-1");
        }
        Thread.sleep(200);
        assertEquals(first, logged("retry-1"));
    }

    private List<String> logged(String source) throws Exception {
        List<String> ids = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select item_id from impression where source = '" + source
                                + "' and propensity is not null order by position")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    @Test
    void pageContextAndExclusionsAreMinded() {
        Map<String, Object> answer = given().contentType("application/json")
                .body(
                        "{\"sessionId\":\"visit-4\",\"itemId\":\"session-pan-5\",\"exclude\":[\"session-pan-6\",\"session-pan-7\"],\"limit\":5}")
                .post("/recommendations")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem("session-pan-5")))
                .body("items.id", not(hasItem("session-pan-6")))
                .body("items[0].id", containsString("session-pan"))
                .extract()
                .path("items[0]");
        assertTrue(String.valueOf(answer.get("reason")).startsWith("Like Cast iron"), answer.toString());
        given().get("/sessions/visit-4/recommendations?exclude=session-pan-1&exclude=session-pan-2&limit=100")
                .then()
                .body("items.id", not(hasItem("session-pan-1")))
                .body("items.id", not(hasItem("session-pan-2")));
    }

    @Test
    void aNewItemIsRecommendableAtOnce() {
        click("session-new-taste", "\"sessionId\":\"visit-5\"", "session-pan-2");
        long started = System.nanoTime();
        Feeds.take(
                "/items",
                "{\"id\":\"session-new\",\"title\":\"Cast iron frying pan number 2 with a glass lid\",\"category\":[\"Home\",\"Session Pans\"]}\n");
        assertTrue(
                ids("/sessions/visit-6/recommendations?limit=100&diversity=0").contains("session-new"));
        assertTrue(ids("/sessions/visit-5/recommendations?limit=100").contains("session-new"));
        assertTrue(ids("/items/session-pan-2/similar").contains("session-new"));
        given().contentType("application/json")
                .body("{\"query\":\"frying pan with a glass lid\"}")
                .post("/search")
                .then()
                .body("items[0].id", equalTo("session-new"));
        given().contentType("application/json")
                .body("{\"message\":\"a frying pan with a glass lid\",\"sessionId\":\"visit-6\"}")
                .post("/conversations/session-new-talk/turns")
                .then()
                .body(containsString("session-new"));
        // Five answers in a time that leaves no doubt about the first; the machine may be busy.
        assertTrue(System.nanoTime() - started < 5_000_000_000L);
    }

    @Test
    void refusesWhatItCannotRead() {
        given().get("/sessions/no%20good/recommendations")
                .then()
                .statusCode(400)
                .body("detail", containsString("sessionId"));
        given().get("/sessions/a/recommendations?limit=-1").then().statusCode(400);
        given().get("/sessions/a/recommendations?diversity=2")
                .then()
                .statusCode(400)
                .body("detail", containsString("diversity"));
        given().get("/sessions/a/recommendations?after=nonsense")
                .then()
                .statusCode(400)
                .body("detail", containsString("after"));
        given().get("/sessions/a/recommendations?itemId=none").then().statusCode(404);
        given().get("/sessions/a/recommendations?timeZone=Mars/North").then().statusCode(400);
        given().get("/sessions/a/recommendations?locale=!!").then().statusCode(400);
        given().get("/shoppers/nobody-here/recommendations").then().statusCode(404);
    }
}

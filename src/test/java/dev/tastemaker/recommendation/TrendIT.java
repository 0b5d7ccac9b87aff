package dev.tastemaker.recommendation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.Feeds;
import dev.tastemaker.feedback.Trends;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What rises is found per segment, with its figures, and meets who is new here. */
@QuarkusTest
class TrendIT {
    @Inject
    Trends trends;

    private final StringBuilder lines = new StringBuilder();
    private int acts;

    private void view(String shopper, String item, Instant at) {
        lines.append("{\"id\":\"trend-%d\",\"shopperId\":\"%s\",\"itemId\":\"%s\",\"type\":\"view\",\"at\":\"%s\"}\n"
                .formatted(acts++, shopper, item, at));
    }

    private static Instant daysAgo(int days) {
        return Instant.now().minus(days, ChronoUnit.DAYS);
    }

    @BeforeEach
    void aShopWithARise() {
        Feeds.take("/items", """
                {"id":"trend-sled","title":"Wooden sled","category":["Sport","Trend Sleds"]}
                {"id":"trend-mug","title":"Everyday mug","category":["Home","Trend Mugs"]}
                {"id":"trend-coat","title":"Loden coat","category":["Fashion","Trend Coats"]}
                {"id":"trend-croissant","title":"Croissant tin","category":["Home","Trend Baking"]}
                """);
        Feeds.take("/shoppers", """
                {"id":"trend-de","locale":"de-DE","timeZone":"Europe/Berlin"}
                {"id":"trend-en","locale":"en-GB","timeZone":"Europe/London"}
                {"id":"trend-new-de","locale":"de-AT","timeZone":"Europe/Vienna"}
                {"id":"trend-new-en","locale":"en-IE","timeZone":"Europe/Dublin"}
                """);
        for (int day = 1; day <= 42; day++) {
            for (int i = 0; i < 3; i++) {
                view("trend-en", "trend-mug", daysAgo(day).minus(Duration.ofHours(12)));
            }
        }
        for (int i = 0; i < 9; i++) {
            view("trend-en", "trend-sled", daysAgo(1));
            view("trend-de", "trend-coat", daysAgo(1));
        }
        view("trend-en", "trend-sled", daysAgo(9));
        // At this hour of the day, when mugs are not looked at.
        Instant earlier = daysAgo(3);
        for (int i = 0; i < 4; i++) {
            view("trend-breakfast", "trend-croissant", earlier);
        }
        for (int i = 0; i < 12; i++) {
            lines.append(
                    "{\"id\":\"trend-q-%d\",\"shopperId\":\"trend-en\",\"type\":\"search\",\"query\":\"Wooden  Sled\",\"at\":\"%s\"}\n"
                            .formatted(i, daysAgo(1)));
        }
        given().contentType("application/x-ndjson")
                .body(lines.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/interactions");
        trends.count();
    }

    @Test
    void tellsWhatRisesWithItsFigures() {
        given().get("/trends?kind=items")
                .then()
                .statusCode(200)
                .body("segment", equalTo("all"))
                .body("trends.key", hasItem("trend-sled"))
                .body("trends.key", not(hasItem("trend-mug")))
                .body("trends.find { it.key == 'trend-sled' }.now", equalTo(9))
                .body("trends.find { it.key == 'trend-sled' }.before", equalTo(1))
                .body("trends.find { it.key == 'trend-sled' }.score", greaterThan(1f));
        given().get("/trends?kind=categories").then().body("trends.key", hasItem("trend sleds"));
        given().get("/trends?kind=queries").then().body("trends.key", hasItem("wooden sled"));
        given().get("/trends?kind=items&segment=de-CH")
                .then()
                .body("segment", equalTo("language:de"))
                .body("trends.key", hasItem("trend-coat"))
                .body("trends.key", not(hasItem("trend-sled")));
        given().get("/trends?segment=language:xx").then().statusCode(200).body("trends", empty());
    }

    @Test
    void aNewShopperMeetsWhatRisesInTheirOwnLanguageFirst() {
        first("/shoppers/trend-new-de/recommendations?diversity=0", "trend-coat");
        first("/shoppers/trend-new-en/recommendations?diversity=0", "trend-sled");
        given().get("/sessions/trend-visit/recommendations?locale=de&diversity=0")
                .then()
                .body("items[0].id", equalTo("trend-coat"))
                .body("items[0].reason", equalTo("Rising this week: 9 looks and buys, 0 the week before."));
    }

    private static void first(String path, String id) {
        given().get(path)
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(id))
                .body("stages", hasItem("trending"));
    }

    @Test
    void theTimeOfDayMattersToSomebodyNew() {
        // Zones are chosen so that mugs are looked at half a day from now in the one, and now in the other.
        List<String> now = ids(ZoneOffset.ofHours(0));
        List<String> halfADayAway = ids(ZoneOffset.ofHours(12));
        assertTrue(
                now.indexOf("trend-croissant") < halfADayAway.indexOf("trend-croissant") || !now.equals(halfADayAway),
                now + " " + halfADayAway);
    }

    private static List<String> ids(ZoneOffset zone) {
        return given().queryParam("timeZone", zone.getTotalSeconds() == 0 ? "UTC" : "Etc/GMT-12")
                .get("/sessions/trend-visit-2/recommendations?diversity=0&requestKey=day-" + zone.getTotalSeconds())
                .then()
                .statusCode(200)
                .body("stages", hasItem("moment"))
                .extract()
                .path("items.id");
    }

    @Test
    void theToolTellsOfARise() {
        given().contentType("application/json")
                .accept("application/json, text/event-stream")
                .body("{\"message\":\"what is trending?\",\"sessionId\":\"trend-visit-3\"}")
                .post("/conversations/trend-talk/turns")
                .then()
                .statusCode(200)
                .body(containsString("trend-sled"));
    }

    @Test
    void refusesUnknownKindsAndSegments() {
        given().get("/trends?kind=shoppers").then().statusCode(400).body("detail", containsString("kind"));
        given().get("/trends?segment=day:never").then().statusCode(400).body("detail", containsString("segment"));
        given().get("/trends?limit=0").then().statusCode(400);
    }
}

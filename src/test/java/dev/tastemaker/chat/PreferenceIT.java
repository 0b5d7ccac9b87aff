package dev.tastemaker.chat;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.tastemaker.Feeds;
import dev.tastemaker.profile.Preference;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is said in a chat is kept with its turn, minded in every answer, and can be corrected and taken back. */
@QuarkusTest
class PreferenceIT {
    private static void say(String message) {
        given().contentType("application/json")
                .body("{\"message\":\"" + message + "\",\"shopperId\":\"pref-1\"}")
                .post("/conversations/pref-talk/turns")
                .then()
                .statusCode(200);
    }

    @Test
    void neverLeatherInSizeFortyTwo() {
        Feeds.take("/items", """
                {"id":"pref-boot-l","title":"Prefwalk boot","category":["Shoes"],"attributes":{"material":"full-grain leather","size_eu":"42"}}
                {"id":"pref-boot-f","title":"Prefwalk boot of felt","category":["Shoes"],"attributes":{"material":"wool felt","size_eu":"42"}}
                {"id":"pref-boot-s","title":"Prefwalk boot of cork","category":["Shoes"],"attributes":{"material":"cork","size_eu":"39"}}
                {"id":"pref-boot-r","title":"Prefwalk socks","category":["Shoes"],"attributes":{"size_eu":"41–44"}}
                {"id":"pref-lamp","title":"Prefwalk lamp for boots","category":["Lamps"]}
                """);
        Feeds.take("/shoppers", "{\"id\":\"pref-1\",\"locale\":\"en\"}\n");
        say("Prefwalk boots please. Never leather, and I wear size 42.");
        String leather = given().get("/shoppers/pref-1/preferences")
                .then()
                .statusCode(200)
                .body("preferences.subject", hasItem("leather"))
                .body("preferences.subject", hasItem("size"))
                .body("preferences.find { it.subject == 'leather' }.turnId", notNullValue())
                .body("preferences.find { it.subject == 'leather' }.conversationId", equalTo("pref-talk"))
                .body("preferences.find { it.subject == 'leather' }.quote", containsString("Never leather"))
                .extract()
                .path("preferences.find { it.subject == 'leather' }.id");
        search("prefwalk", not(hasItem("pref-boot-l")), not(hasItem("pref-boot-s")));
        search("prefwalk", hasItem("pref-boot-f"), hasItem("pref-boot-r"));
        search("prefwalk", hasItem("pref-lamp"), hasItem("pref-boot-f"));
        search("prefwalk leather boot", hasItem("pref-boot-l"), not(hasItem("pref-boot-s")));
        Feeds.take(
                "/interactions",
                "{\"id\":\"pref-look\",\"shopperId\":\"pref-1\",\"itemId\":\"pref-boot-f\",\"type\":\"view\",\"at\":\""
                        + Instant.now() + "\"}\n");
        given().get("/shoppers/pref-1/recommendations?limit=50")
                .then()
                .body("items.id", not(hasItem("pref-boot-l")))
                .body("items.id", not(hasItem("pref-boot-s")));
        given().get("/shoppers/pref-1/taste")
                .then()
                .statusCode(200)
                .body("text", containsString("Never leather"))
                .body("text", containsString("Size 42"));
        correct(leather, "{\"kind\":\"like\",\"subject\":\"leather\"}");
        search("prefwalk", hasItem("pref-boot-l"), not(hasItem("pref-boot-s")));
        given().get("/shoppers/pref-1/recommendations?limit=50&diversity=0")
                .then()
                .body("items.find { it.id == 'pref-boot-l' }.parts.kind", hasItem("like"));
        given().delete("/shoppers/pref-1/preferences/" + leather).then().statusCode(204);
        given().delete("/shoppers/pref-1/preferences/" + leather).then().statusCode(404);
        given().get("/shoppers/pref-1/preferences")
                .then()
                .body("preferences.subject", equalTo(java.util.List.of("size")));
    }

    @Test
    void thereIsAnEndToWishes() {
        Feeds.take("/shoppers", "{\"id\":\"pref-many\",\"locale\":\"en\"}\n");
        for (int i = 0; i < Preference.MOST; i++) {
            state("subject " + i, 201);
        }
        state("one more", 409);
        state("subject 3", 201);
        given().get("/shoppers/pref-many/preferences").then().body("preferences.size()", equalTo(Preference.MOST));
    }

    private static void state(String subject, int status) {
        given().contentType("application/json")
                .body("{\"kind\":\"dislike\",\"subject\":\"" + subject + "\"}")
                .post("/shoppers/pref-many/preferences")
                .then()
                .statusCode(status);
    }

    private static void correct(String id, String stated) {
        given().contentType("application/json")
                .body(stated)
                .put("/shoppers/pref-1/preferences/" + id)
                .then()
                .statusCode(200)
                .body("source", equalTo("shopper"));
    }

    private static void search(
            String query,
            org.hamcrest.Matcher<? super Iterable<? super String>> one,
            org.hamcrest.Matcher<? super Iterable<? super String>> other) {
        given().contentType("application/json")
                .body("{\"query\":\"" + query + "\",\"shopperId\":\"pref-1\",\"limit\":50}")
                .post("/search")
                .then()
                .statusCode(200)
                .body("items.id", one)
                .body("items.id", other);
    }

    @Test
    void refusesWhatIsNoPreference() {
        Feeds.take("/shoppers", "{\"id\":\"pref-2\",\"locale\":\"en\"}\n");
        for (String stated : new String[] {
            "{\"kind\":\"limit\",\"subject\":\"size\"}",
            "{\"kind\":\"like\",\"subject\":\"\"}",
            "{\"kind\":\"love\",\"subject\":\"tea\"}",
            "{\"kind\":\"like\",\"subject\":\"tea\",\"value\":\"3\"}",
            "[]"
        }) {
            given().contentType("application/json")
                    .body(stated)
                    .post("/shoppers/pref-2/preferences")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        given().get("/shoppers/pref-2/preferences").then().body("preferences", empty());
        given().get("/shoppers/nobody/preferences").then().statusCode(404);
        given().delete("/shoppers/pref-2/preferences/none").then().statusCode(404);
    }
}

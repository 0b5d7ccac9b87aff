package dev.tastemaker.recommendation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.tastemaker.Feeds;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules over HTTP, and what they do to the next answer. */
@QuarkusTest
class RuleResourceIT {
    @BeforeEach
    void someItems() {
        Feeds.take("/items", """
                        {"id":"rule-a","title":"Rulebound lantern of brass","brand":"Arden","category":["Home","Lanterns"]}
                        {"id":"rule-b","title":"Rulebound lantern of tin","brand":"Solveig","category":["Home","Lanterns"]}
                        {"id":"rule-c","title":"Rulebound lantern of glass","brand":"Halden","category":["Home","Lanterns"]}
                        {"id":"rule-other","title":"Garden hose","brand":"Halden","category":["Garden"]}
                        """);
    }

    private static ValidatableResponse search() {
        return given().contentType("application/json")
                .body("{\"query\":\"rulebound lantern\"}")
                .post("/search")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse put(String id, String rule) {
        return given().contentType("application/json")
                .body(rule)
                .put("/rules/" + id)
                .then();
    }

    private static void delete(String id) {
        given().delete("/rules/" + id).then().statusCode(204);
    }

    @Test
    void aRuleIsKeptAsItWasGivenAndDeleted() {
        String id = given().contentType("application/json")
                .body("""
                        {"action":"boost","filter":{"brands":["Solveig"]},"factor":3,"query":"Lantern","scenario":"search",
                        "note":"spring","validFrom":"2026-01-01T00:00:00Z","validTo":"2099-01-01T00:00:00Z"}""")
                .post("/rules")
                .then()
                .statusCode(201)
                .body("action", equalTo("boost"))
                .extract()
                .path("id");
        given().get("/rules/" + id)
                .then()
                .statusCode(200)
                .body("filter.brands[0]", equalTo("Solveig"))
                .body("factor", equalTo(3.0f))
                .body("validTo", equalTo("2099-01-01T00:00:00Z"));
        given().get("/rules").then().statusCode(200).body("rules.id", hasItem(id));
        given().contentType("application/json")
                .body("{\"id\":\"" + id + "\",\"action\":\"hide\",\"filter\":{\"ids\":[\"x\"]}}")
                .post("/rules")
                .then()
                .statusCode(409);
        delete(id);
        given().get("/rules/" + id).then().statusCode(404);
        given().delete("/rules/" + id).then().statusCode(404);
    }

    @Test
    void hidesPinsBoostsAndBuriesWithTheNextAnswer() {
        put("r-hide", "{\"action\":\"hide\",\"filter\":{\"ids\":[\"rule-a\"]}}").statusCode(201);
        search().body("items.id", not(hasItem("rule-a")));
        delete("r-hide");
        search().body("items.id", hasItem("rule-a"));
        for (String id : new String[] {"rule-a", "rule-b", "rule-c"}) {
            put("r-boost", "{\"action\":\"boost\",\"factor\":50,\"filter\":{\"ids\":[\"" + id + "\"]}}");
            search().body("items[0].id", equalTo(id)).body("items[0].parts.kind", hasItem("boost"));
        }
        delete("r-boost");
        put("r-bury", "{\"action\":\"bury\",\"filter\":{\"ids\":[\"rule-c\"]}}").statusCode(201);
        search().body("items[0].id", not(equalTo("rule-c")));
        delete("r-bury");
        put("r-pin", "{\"action\":\"pin\",\"position\":2,\"query\":\"lantern\",\"filter\":{\"ids\":[\"rule-other\"]}}");
        search().body("items[1].id", equalTo("rule-other"));
        given().contentType("application/json")
                .body("{\"query\":\"rulebound lantern\",\"filter\":{\"brands\":[\"Solveig\"]}}")
                .post("/search")
                .then()
                .body("items.id", not(hasItem("rule-other")));
        delete("r-pin");
    }

    @Test
    void holdsOnlyWhileItIsValidAndForItsQueryAndScenario() {
        String hide = "{\"action\":\"hide\",\"filter\":{\"ids\":[\"rule-a\"]}%s}";
        put("r-time", hide.formatted(",\"validTo\":\"" + Instant.now().minusSeconds(1) + "\""));
        search().body("items.id", hasItem("rule-a"));
        put("r-time", hide.formatted(",\"validFrom\":\"" + Instant.now().plusSeconds(3600) + "\""))
                .statusCode(200);
        search().body("items.id", hasItem("rule-a"));
        put("r-time", hide.formatted(",\"query\":\"umbrella\""));
        search().body("items.id", hasItem("rule-a"));
        put("r-time", hide.formatted(",\"scenario\":\"email\""));
        search().body("items.id", hasItem("rule-a"));
        put("r-time", hide.formatted(",\"query\":\"LANTERN\",\"scenario\":\"search\""));
        search().body("items.id", not(hasItem("rule-a")));
        delete("r-time");
    }

    @Test
    void refusesWhatMakesNoRule() {
        refused("{\"action\":\"hide\",\"filter\":{}}", "filter");
        refused("{\"filter\":{\"ids\":[\"a\"]}}", "action");
        refused("{\"action\":\"burn\",\"filter\":{\"ids\":[\"a\"]}}", "action");
        refused("{\"action\":\"boost\",\"factor\":-1,\"filter\":{\"ids\":[\"a\"]}}", "factor");
        refused("{\"action\":\"hide\",\"factor\":2,\"filter\":{\"ids\":[\"a\"]}}", "factor");
        refused("{\"action\":\"pin\",\"position\":0,\"filter\":{\"ids\":[\"a\"]}}", "position");
        refused(
                "{\"action\":\"hide\",\"filter\":{\"ids\":[\"a\"]},\"validFrom\":\"2026-02-01T00:00:00Z\",\"validTo\":\"2026-01-01T00:00:00Z\"}",
                "validTo");
        refused("{\"action\":\"hide\",\"filter\":{\"minPrice\":9,\"maxPrice\":4}}", "minPrice");
        refused("{\"action\":\"hide\",\"filter\":{\"ids\":[\"a\"]},\"wish\":1}", "wish");
        refused("{\"action\":\"hide\",\"query\":\"!!\",\"filter\":{\"ids\":[\"a\"]}}", "query");
        given().get("/rules?limit=-1").then().statusCode(400);
        put("%20", "{\"action\":\"hide\",\"filter\":{\"ids\":[\"a\"]}}").statusCode(400);
    }

    private static void refused(String rule, String names) {
        given().contentType("application/json")
                .body(rule)
                .post("/rules")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(names));
    }
}

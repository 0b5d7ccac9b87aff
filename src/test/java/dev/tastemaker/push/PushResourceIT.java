package dev.tastemaker.push;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.guardrail.Kettle;
import dev.tastemaker.profile.Channel;
import dev.tastemaker.profile.Consent;
import dev.tastemaker.profile.Shopper;
import dev.tastemaker.profile.ShopperStore;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PushResourceIT {
    private static final Consent GIVEN = new Consent(Channel.PUSH, true, Instant.EPOCH, "2026-03", "app");

    private final String id = UUID.randomUUID().toString();

    @Inject
    ItemStore items;

    @Inject
    ShopperStore shoppers;

    @Inject
    Pool pool;

    @BeforeEach
    void aKettleAndItsReader() {
        items.save(List.of(Kettle.reduced().id(id).brand("Brand " + id).item()));
        shoppers.save(new Shopper(id, "Mara", "de-DE", "Europe/Berlin"), List.of(GIVEN));
    }

    @Test
    void writesOneCheckedMessageInTheReadersLanguage() {
        String messageId = push(Map.of("shopperId", id, "goal", "a gooseneck kettle", "filter", onlyOurs()))
                .statusCode(200)
                .body("shopperId", equalTo(id))
                .body("itemId", equalTo(id))
                .body("locale", equalTo("de-DE"))
                .body("composed", equalTo(true))
                .body("model", nullValue())
                .body("deepLink", equalTo("https://shop.example/items/kettle-arden"))
                .body("evidence.fact", hasItem("price"))
                .body("stages", hasItem("dense"))
                .extract()
                .path("messageId");
        var row = pool.preparedQuery(
                        "select content->>'title' as title, jsonb_array_length(evidence) as carried, consent_id, (select count(*) from impression where source = $2 and scenario = 'push') as shown from message where id = $1")
                .execute(Tuple.of(UUID.fromString(messageId), messageId))
                .await()
                .indefinitely()
                .iterator()
                .next();
        assertEquals(
                true,
                row.getInteger("carried") > 0
                        && row.getLong("consent_id") > 0
                        && !row.getString("title").isBlank());
        assertEquals(1, row.getLong("shown"));
    }

    @Test
    void aRequestMayAskForAnotherLanguage() {
        push(Map.of("shopperId", id, "goal", "kettle", "locale", "ja", "filter", onlyOurs()))
                .statusCode(200)
                .body("locale", equalTo("ja"));
    }

    @Test
    void withoutConsentThereIsNoContent() {
        shoppers.save(new Shopper(id + "-never", null, "en", "UTC"), List.of());
        push(Map.of("shopperId", id + "-never", "goal", "kettle"))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("not consented to push"))
                .body("$", not(hasItem("title\":\"Arden")));
        Consent withdrawn = new Consent(Channel.PUSH, false, Instant.now(), "2026-03", "app");
        shoppers.save(new Shopper(id, "Mara", "de-DE", "Europe/Berlin"), List.of(withdrawn));
        push(Map.of("shopperId", id, "goal", "kettle")).statusCode(403);
    }

    @Test
    void aStrangerIsNotFoundAndABadWishIsRefused() {
        push(Map.of("shopperId", "nobody-" + id, "goal", "kettle")).statusCode(404);
        push(Map.of("shopperId", id)).statusCode(400);
        push(Map.of("shopperId", id, "goal", "x".repeat(501))).statusCode(400);
        push(Map.of("shopperId", id, "goal", "kettle", "locale", "not a locale"))
                .statusCode(400);
        push(Map.of("shopperId", id, "goal", "kettle", "colour", "red")).statusCode(400);
        push(Map.of("shopperId", id, "goal", "kettle", "filter", Map.of("brands", List.of("no such brand " + id))))
                .statusCode(404);
        given().contentType(ContentType.JSON)
                .body("null")
                .post("/push-messages")
                .then()
                .statusCode(400);
    }

    private Map<String, Object> onlyOurs() {
        return Map.of("brands", List.of("Brand " + id));
    }

    private static io.restassured.response.ValidatableResponse push(Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/push-messages")
                .then();
    }
}

package dev.tastemaker.profile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ShopperResourceIT {
    private final String prefix = UUID.randomUUID() + "-";

    @Inject
    ShopperStore shoppers;

    @Test
    void answersWithAShopperAndWhatIsAllowed() {
        shoppers.save(
                new Shopper(prefix + "a", "Mara", "de-DE", "Europe/Berlin"),
                List.of(new Consent(Channel.EMAIL, true, Instant.EPOCH, "2026-03", "checkout")));
        given().get("/shoppers/" + prefix + "a")
                .then()
                .statusCode(200)
                .body("displayName", equalTo("Mara"))
                .body("timeZone", equalTo("Europe/Berlin"))
                .body("consents.email", equalTo(true))
                .body("consents.push", equalTo(false));
    }

    @Test
    void pagesThroughShoppers() {
        shoppers.save(new Shopper(prefix + "a", null, "en", "UTC"), List.of());
        shoppers.save(new Shopper(prefix + "b", null, "en", "UTC"), List.of());
        given().get("/shoppers?limit=1&after=" + prefix)
                .then()
                .statusCode(200)
                .body("shoppers", hasSize(1))
                .body("shoppers[0].id", equalTo(prefix + "a"))
                .body("next", equalTo(prefix + "a"));
        given().get("/shoppers?limit=1&after=zzzzzzzz").then().statusCode(200).body("next", nullValue());
    }

    @Test
    void aStrangerIsNotFound() {
        given().get("/shoppers/" + prefix + "nobody").then().statusCode(404);
    }

    @Test
    void refusesALimitThatIsNone() {
        for (String limit : List.of("0", "-1", "501", "many", "99999999999999999999")) {
            given().queryParam("limit", limit)
                    .get("/shoppers")
                    .then()
                    .statusCode(400)
                    .body("detail", notNullValue());
        }
    }
}

package dev.tastemaker.email;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.guardrail.Kettle;
import dev.tastemaker.profile.Channel;
import dev.tastemaker.profile.Consent;
import dev.tastemaker.profile.Shopper;
import dev.tastemaker.profile.ShopperStore;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmailResourceIT {
    private final String id = UUID.randomUUID().toString();

    @Inject
    ItemStore items;

    @Inject
    ShopperStore shoppers;

    @BeforeEach
    void kettlesAndTheirReader() {
        items.save(List.of(
                Kettle.reduced().id(id + "-a").brand("Brand " + id).item(),
                Kettle.plain()
                        .id(id + "-b")
                        .title("Borgo Kettle 1.7 L")
                        .brand("Brand " + id)
                        .item()));
        Consent given = new Consent(Channel.EMAIL, true, Instant.EPOCH, "2026-03", "checkout");
        shoppers.save(new Shopper(id, "Mara", "fr-FR", "Europe/Paris"), List.of(given));
    }

    @Test
    void writesOneEmailWithBothPartsAndBothHeaders() {
        email().statusCode(200)
                .body("locale", equalTo("fr-FR"))
                .body("itemIds.size()", equalTo(2))
                .body("composed", equalTo(true))
                .body("html", containsString("<html lang=\"fr-FR\""))
                .body("html", containsString("Bonjour Mara,"))
                .body("text", containsString("Se désabonner"))
                .body("headers.'List-Unsubscribe'", startsWith("<http"))
                .body("headers.'List-Unsubscribe-Post'", equalTo("List-Unsubscribe=One-Click"))
                .body("evidence.size()", greaterThan(2));
    }

    @Test
    void aStoryIsToldWithTheItemsInItAndABannerOfItsPicture() {
        items.save(List.of(Kettle.plain()
                .id(id + "-v")
                .kind(ItemKind.VIDEO)
                .title("Two kettles, one pour")
                .brand("Brand " + id)
                .image("/pictures/kettle-black.svg")
                .mentions(id + "-b", id + "-a", "nowhere")
                .item()));
        ValidatableResponse story = email("story")
                .statusCode(200)
                .body("layout", equalTo("story"))
                .body("itemIds", equalTo(List.of(id + "-v", id + "-b", id + "-a")))
                .body("banner.itemId", equalTo(id + "-v"))
                .body("provenance.source", equalTo("composer"))
                .body("headers.'X-AI-Generated'", equalTo("no"))
                .body("html", containsString("Dans cette vidéo"))
                .body("html", containsString("utm_campaign="));
        String banner = story.extract().path("banner.name");
        given().get("/banners/" + banner).then().statusCode(200).contentType("image/png");
        String hash = story.extract().path("provenance.factsHash");
        given().get("/messages/" + story.extract().path("messageId") + "/evidence")
                .then()
                .statusCode(200)
                .body("factsHash", equalTo(hash))
                .body("provenance.factsHash", equalTo(hash))
                .body("banner.name", equalTo(banner));
    }

    @Test
    void theLayoutIsAWishAndOnlyOneOfThree() {
        email("digest").statusCode(200).body("layout", equalTo("digest")).body("banner", equalTo(null));
        email("story").statusCode(200).body("layout", equalTo("hero"));
        email("poster").statusCode(400);
    }

    @Test
    void unsubscribingIsOnePostAndLookingChangesNothing() {
        String path = unsubscribePath(email().statusCode(200).extract().path("headers.'List-Unsubscribe'"));
        given().get(path).then().statusCode(200).body(containsString("<form method=\"post\">"));
        given().head(path);
        assertTrue(allowed());
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(path)
                .then()
                .statusCode(200);
        assertFalse(allowed());
        given().post(path).then().statusCode(200);
        email().statusCode(403).body("detail", containsString("not consented to email"));
    }

    @Test
    void aForgedTokenIsRefused() {
        String path = unsubscribePath(email().statusCode(200).extract().path("headers.'List-Unsubscribe'"));
        String forged = path.substring(0, path.length() - 4) + "AAAA";
        given().post(forged).then().statusCode(403);
        given().get(forged).then().statusCode(403);
        given().post("/unsubscribe/x").then().statusCode(403);
        assertTrue(allowed());
    }

    private boolean allowed() {
        return shoppers.consents(id).get(Channel.EMAIL).consent().granted();
    }

    private static String unsubscribePath(String header) {
        return URI.create(header.substring(1, header.length() - 1)).getPath();
    }

    private ValidatableResponse email() {
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "shopperId",
                        id,
                        "purpose",
                        "kettles for the weekend",
                        "filter",
                        Map.of("brands", List.of("Brand " + id))))
                .post("/emails")
                .then();
    }

    private ValidatableResponse email(String layout) {
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "shopperId",
                        id,
                        "purpose",
                        "kettles for the weekend",
                        "layout",
                        layout,
                        "filter",
                        Map.of("brands", List.of("Brand " + id))))
                .post("/emails")
                .then();
    }
}

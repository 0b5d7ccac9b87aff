package dev.tastemaker.ingestion;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.feedback.InteractionStore;
import dev.tastemaker.profile.Channel;
import dev.tastemaker.profile.ShopperStore;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedResourceIT {
    private final String prefix = UUID.randomUUID() + "-";

    @Inject
    ItemStore items;

    @Inject
    InteractionStore interactions;

    @Inject
    ShopperStore shoppers;

    @TestHTTPResource("/interactions")
    URI address;

    @Test
    void takesItemsAndSaysWhatBecameOfEachLine() {
        String body = """
                {"id":"%1$sa","title":"Arden kettle","price":{"amount":"49.90","currency":"EUR"},"attributes":{"colour":"black","weight_g":840},"facts":[{"name":"rating_avg","value":"4.6"}]}

                {"id":"%1$sb","title":"x","price":{"amount":"-1","currency":"EUR"}}
                {"id":"%1$sc","title":"x","colour":"black"}
                {"id":"%1$sd","title":"nul \\u0000"}
                {"id":"%1$se","title":"half \\ud800"}
                {"id":"%1$sf"
                {"id":"%1$sg","title":"Fine"}
                """.formatted(prefix);
        post("/items", body)
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("unchanged", equalTo(0))
                .body("rejected", equalTo(5))
                .body("problems.line", equalTo(List.of(3, 4, 5, 6, 7)))
                .body("problems[0].reason", containsString("price"))
                .body("problems[1].reason", containsString("unknown field colour"))
                .body("problems[2].reason", containsString("NUL"))
                .body("problems[3].reason", containsString("surrogate"))
                .body("problems[4].reason", containsString("not valid JSON"));
        Item kettle = items.find(List.of(prefix + "a")).getFirst();
        assertEquals("49.90", kettle.price().amount().toPlainString());
        assertEquals("4.6", kettle.facts().getFirst().value());

        post("/items", "{\"id\":\"" + prefix + "g\",\"title\":\"Fine\"}").body("unchanged", equalTo(1));
    }

    @Test
    void takesInteractionsOnceWhateverIsRepeated() {
        String line = "{\"id\":\"" + prefix + "%s\",\"shopperId\":\"" + prefix
                + "mara\",\"itemId\":\"x\",\"type\":\"view\",\"at\":\"%s\",\"scenario\":\"feed\"}\n";
        String body = line.formatted("1", "2026-11-01T10:00:00Z")
                + line.formatted("1", "2026-11-02T10:00:00Z")
                + line.formatted("2", "1999-12-31T23:59:59Z")
                + line.formatted("3", "2099-01-01T00:00:00Z")
                + line.formatted("4", "yesterday");
        post("/interactions", body)
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("rejected", equalTo(3))
                .body("problems[0].reason", containsString("2000"))
                .body("problems[1].reason", containsString("ahead"))
                .body("problems[2].reason", containsString("at has"));
        assertEquals(1, interactions.newest(prefix + "mara", 10).size());
    }

    @Test
    void takesShoppersWithTheirConsents() {
        String body = """
                {"id":"%1$smara","displayName":"Mara","locale":"de-DE","timeZone":"Europe/Berlin","consents":[{"channel":"email","granted":true,"at":"2026-03-01T10:00:00Z","wordingVersion":"2026-03","source":"checkout"}]}
                {"id":"%1$stom","timeZone":"Mars/Olympus"}
                {"id":"%1$sann","consents":[{"channel":"fax","granted":true,"at":"2026-03-01T10:00:00Z","wordingVersion":"1","source":"x"}]}
                """.formatted(prefix);
        post("/shoppers", body).statusCode(200).body("accepted", equalTo(1)).body("rejected", equalTo(2));
        assertTrue(
                shoppers.consents(prefix + "mara").get(Channel.EMAIL).consent().granted());
    }

    @Test
    void listsTheFirstHundredProblems() {
        post("/items", "{}\n".repeat(250))
                .statusCode(200)
                .body("rejected", equalTo(250))
                .body("problems", hasSize(100));
    }

    @Test
    void nestedAHundredThousandDeepIsOneRejectedLine() {
        String body = "[".repeat(100_000) + "\n{\"id\":\"" + prefix + "a\",\"title\":" + "{\"a\":".repeat(100_000) + "1"
                + "}".repeat(100_000) + "}";
        post("/items", body)
                .statusCode(200)
                .body("rejected", equalTo(2))
                .body("problems[1].reason", containsString("too deeply"));
    }

    @Test
    void refusesOtherContentAndAnEmptyBody() {
        given().contentType("application/json").body("{}").post("/items").then().statusCode(415);
        given().contentType("text/csv")
                .body("id\n")
                .post("/interactions")
                .then()
                .statusCode(415);
        post("/items", "").statusCode(400);
        post("/items", "\n \n").statusCode(400);
    }

    @Test
    void aBodyThatIsNotTextIsRejectedLineByLine() {
        byte[] body = new byte[5_000];
        for (int i = 0; i < body.length; i++) {
            body[i] = (byte) (i * 31 + 128);
        }
        given().contentType("application/x-ndjson")
                .body(body)
                .post("/items")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(0));
    }

    @Test
    void writesWhileTheRestStillArrives() throws IOException, InterruptedException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", "application/x-ndjson");
        connection.setDoOutput(true);
        connection.setChunkedStreamingMode(1_000);
        try (OutputStream out = connection.getOutputStream()) {
            for (int i = 0; i < 2_000; i++) {
                out.write(interaction(i).getBytes(StandardCharsets.UTF_8));
            }
            out.flush();
            for (int i = 0; i < 100 && interactions.newest(prefix + "mara", 1).isEmpty(); i++) {
                Thread.sleep(50);
            }
            assertEquals(1, interactions.newest(prefix + "mara", 1).size());
            out.write(interaction(2_000).getBytes(StandardCharsets.UTF_8));
        }
        try (InputStream in = connection.getInputStream()) {
            assertTrue(new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("\"accepted\":2001"));
        }
    }

    private String interaction(int i) {
        return "{\"id\":\"" + prefix + i + "\",\"shopperId\":\"" + prefix
                + "mara\",\"itemId\":\"x\",\"type\":\"view\",\"at\":\"2026-11-01T10:00:00Z\"}\n";
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType("application/x-ndjson")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path)
                .then();
    }
}

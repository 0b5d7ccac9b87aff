package dev.tastemaker.ingestion;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemStore;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportResourceIT {
    private final String prefix = UUID.randomUUID() + "-";

    @Inject
    ItemStore items;

    @Inject
    IngestionConfig config;

    @Test
    void importsATableOfItems() throws IOException, InterruptedException {
        Path file = write(
                "feed.csv",
                "id,title,price,category,attributes.colour\n" + prefix
                        + "a,Arden kettle,49.90 EUR,Home > Kitchen,black\n" + prefix + "b,,1 EUR,,\n");
        String id = begin("{\"kind\":\"items\",\"file\":\"" + file.getFileName() + "\",\"format\":\"auto\"}")
                .statusCode(202)
                .body("state", equalTo("running"))
                .body("format", equalTo("csv"))
                .extract()
                .path("id");
        awaitEnd(id)
                .body("state", equalTo("done"))
                .body("linesDone", equalTo(2))
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(1))
                .body("rejectFile", equalTo(id + ".rejects.tsv"))
                .body("perSecond", greaterThan(0f));
        Item kettle = items.find(List.of(prefix + "a")).getFirst();
        assertEquals(List.of("Home", "Kitchen"), kettle.category());
        assertFalse(Files.exists(file));
        assertTrue(Files.readString(config.importDir().orElseThrow().resolve(id + ".rejects.tsv"))
                .startsWith("3\ttitle is missing or blank\t"));
        given().get("/imports?limit=200").then().statusCode(200).body("imports.id", hasItem(id));
    }

    @Test
    void importsAMerchantFeedAndLeavesItAloneTheSecondTime() throws IOException, InterruptedException {
        String feed = """
                <?xml version="1.0"?><rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel>
                <item><g:id>%1$sa</g:id><g:title>Arden kettle</g:title><g:price>59.90 EUR</g:price>
                  <g:sale_price>49.90 EUR</g:sale_price><g:availability>in stock</g:availability></item>
                <item><g:id>%1$sb</g:id><g:title>Broken<b></g:title></item>
                </channel></rss>
                """.formatted(prefix);
        for (String outcome : List.of("accepted", "unchanged")) {
            Path file = write("feed.xml", feed);
            String id = begin("{\"kind\":\"items\",\"file\":\"" + file.getFileName() + "\"}")
                    .statusCode(202)
                    .body("format", equalTo("google-xml"))
                    .extract()
                    .path("id");
            awaitEnd(id)
                    .body("state", equalTo("done"))
                    .body(outcome, equalTo(1))
                    .body("rejected", equalTo(1));
        }
        Item kettle = items.find(List.of(prefix + "a")).getFirst();
        assertEquals("49.90", kettle.price().amount().toPlainString());
        assertEquals("59.90", kettle.facts().getFirst().value());
    }

    @Test
    void importsWithAMappingThatCameWithTheRequest() throws IOException, InterruptedException {
        Path file =
                write("log.jsonl", "{\"who\":\"" + prefix + "mara\",\"what\":7,\"when\":\"2026-11-01T10:00:00Z\"}\n");
        String id = begin("""
                        {"kind":"interactions","file":"%s","format":"jsonl","mapping":{"kind":"interactions","fields":
                         {"id":{"join":["who","what","when"]},"shopperId":"who","itemId":"what","type":{"constant":"click"},"at":"when"}}}
                        """.formatted(file.getFileName()))
                .statusCode(202)
                .extract()
                .path("id");
        awaitEnd(id).body("state", equalTo("done")).body("accepted", equalTo(1));
    }

    @Test
    void refusesWhatCannotBeImported() throws IOException {
        begin("{\"kind\":\"items\",\"file\":\"none.jsonl\"}").statusCode(404);
        begin("{\"kind\":\"items\",\"file\":\"../pom.xml\"}").statusCode(400);
        begin("{\"kind\":\"orders\",\"file\":\"a\"}").statusCode(400);
        begin("{\"kind\":\"items\",\"file\":\"a\",\"format\":\"pdf\"}").statusCode(400);
        begin("{\"kind\":\"items\"}").statusCode(400);
        begin("{}").statusCode(400);
        begin("{\"kind\":\"items\",\"file\":\"a\",\"delete\":true}").statusCode(400);
        Path file = write("feed.jsonl", "{\"id\":\"1\"}");
        begin("{\"kind\":\"items\",\"file\":\"" + file.getFileName() + "\",\"mapping\":\"nothing\"}")
                .statusCode(400)
                .body("detail", startsWith("no mapping"));
        Files.delete(file);
    }

    @Test
    void anImportNobodyBeganIsNotFound() {
        given().get("/imports/" + UUID.randomUUID()).then().statusCode(404);
        given().get("/imports/none").then().statusCode(404);
    }

    private Path write(String name, String text) throws IOException {
        Path folder = Files.createDirectories(config.importDir().orElseThrow());
        return Files.writeString(folder.resolve(prefix + name), text);
    }

    private static ValidatableResponse begin(String request) {
        return given().contentType("application/json")
                .body(request)
                .post("/imports")
                .then();
    }

    private static ValidatableResponse awaitEnd(String id) throws InterruptedException {
        for (int i = 0; i < 400; i++) {
            String state = given().get("/imports/" + id).path("state");
            if (!state.equals("running")) {
                break;
            }
            Thread.sleep(50);
        }
        return given().get("/imports/" + id).then().statusCode(200);
    }
}

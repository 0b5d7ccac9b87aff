package dev.tastemaker.ingestion;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.feedback.InteractionStore;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedChannelIT {
    private final String prefix = UUID.randomUUID() + "-";

    @Inject
    FeedPublisher publisher;

    @Inject
    ItemStore items;

    @Inject
    InteractionStore interactions;

    @Test
    void whatIsSentToAChannelIsInTheStoreWhenItIsAcknowledged() {
        publisher
                .send(ImportKind.ITEMS, "a", "{\"id\":\"" + prefix + "a\",\"title\":\"Kettle\"}")
                .join();
        assertEquals(1, items.find(List.of(prefix + "a")).size());
    }

    @Test
    void aMessageThatMakesNoSenseIsRefusedAndTheNextOneTaken() {
        CompletableFuture<Void> bad = publisher.send(ImportKind.ITEMS, "a", "nonsense");
        CompletableFuture<Void> good =
                publisher.send(ImportKind.ITEMS, "b", "{\"id\":\"" + prefix + "b\",\"title\":\"Kettle\"}");
        assertThrows(CompletionException.class, bad::join);
        good.join();
    }

    @Test
    void manyMessagesGoThroughAFewAtATime() {
        List<CompletableFuture<Void>> sent = IntStream.range(0, 3_000)
                .mapToObj(i -> publisher.send(ImportKind.INTERACTIONS, "mara", interaction(i)))
                .toList();
        sent.forEach(CompletableFuture::join);
        assertEquals(3_000, interactions.newest(prefix + "mara", 5_000).size());
    }

    @Test
    void aRequestMayGoOverTheChannel() {
        String body = interaction(1) + "\n" + interaction(2) + "\n{}\n";
        given().contentType("application/x-ndjson")
                .header("Prefer", "respond-async")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/interactions")
                .then()
                .statusCode(202)
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(1))
                .body("problems[0].reason", containsString("missing"));
        assertEquals(2, interactions.newest(prefix + "mara", 10).size());
    }

    private String interaction(int i) {
        return "{\"id\":\"" + prefix + i + "\",\"shopperId\":\"" + prefix
                + "mara\",\"itemId\":\"x\",\"type\":\"view\",\"at\":\"2026-11-01T10:00:00Z\"}";
    }
}

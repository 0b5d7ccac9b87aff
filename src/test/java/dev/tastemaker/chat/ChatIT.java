package dev.tastemaker.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.profile.Shopper;
import dev.tastemaker.profile.ShopperStore;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A conversation without any model: the composer answers. */
@QuarkusTest
class ChatIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/")
    URI base;

    @Inject
    ItemStore items;

    @Inject
    ShopperStore shoppers;

    private TurnClient client;

    @BeforeEach
    void openTheShop() {
        client = new TurnClient(base);
        items.save(Shop.ALL);
        shoppers.save(new Shopper("chat-1", "Mara", "de-DE", "Europe/Berlin"), List.of());
        shoppers.save(new Shopper("chat-2", "Ben", "en-GB", "Europe/London"), List.of());
    }

    @Test
    void aTurnIsAStreamOfNamedJsonEvents() throws Exception {
        TurnClient.Answer answer = client.ask(TurnClient.newConversation(), "a gooseneck kettle up to 70 €");
        assertEquals(200, answer.status());
        assertTrue(answer.contentType().startsWith("text/event-stream"), answer.contentType());
        assertTrue(answer.raw().startsWith("event:status\ndata:{\"phase\":\"understanding\""), answer.raw());
        assertTrue(answer.raw().endsWith("}\n\n"), answer.raw());
        assertEquals("status text items done", answer.names());
        assertEquals(1, answer.of("done").size());
        assertEquals("done", answer.events().getLast().name());
        assertTrue(answer.cards().contains("kettle-solveig-08"), answer.raw());
    }

    @Test
    void withoutAModelTheAnswerIsComposedAndSaysSo() throws Exception {
        TurnClient.Answer answer = client.ask(TurnClient.newConversation(), "a gooseneck kettle up to 70 €");
        JsonNode done = answer.done();
        assertTrue(done.path("composed").asBoolean());
        assertTrue(done.path("model").isNull());
        assertTrue(done.path("promptVersion").isNull());
        assertEquals(List.of("search_items"), answer.toolNames());
        assertEquals(
                70,
                done.path("tools")
                        .path(0)
                        .path("arguments")
                        .path("filter")
                        .path("maxPrice")
                        .asInt());
        assertTrue(done.path("stages").toString().contains("lexical"), done.toString());
        assertEquals(answer.cards(), JSON.convertValue(done.path("itemIds"), List.class));
        assertTrue(answer.text().contains("€64.00"), answer.text());
        assertTrue(done.path("evidence").findValuesAsText("text").contains("€64.00"), done.toString());
    }

    @Test
    void saysOnceThatItIsAnAi() throws Exception {
        String conversation = TurnClient.newConversation();
        assertTrue(client.ask(conversation, "hello").text().contains("You are talking to an AI"));
        assertFalse(client.ask(conversation, "hello").text().contains("You are talking to an AI"));
    }

    @Test
    void remembersWhatIsOnScreenAndWhatWasSaid() throws Exception {
        String conversation = TurnClient.newConversation();
        List<String> cards = client.ask(conversation, "kettle").cards();
        TurnClient.Answer second = client.ask(conversation, "how much does the second one weigh?");
        assertEquals(List.of(cards.get(1)), second.cards());
        TurnClient.Answer compared = client.ask(conversation, "compare the first two");
        assertEquals(cards.subList(0, 2), compared.cards());
        JsonNode remembered =
                JSON.readTree(client.get("/conversations/" + conversation).body());
        assertEquals(conversation, remembered.path("conversationId").asText());
        assertEquals(3, remembered.path("turns").size());
        assertEquals("kettle", remembered.path("turns").path(0).path("message").asText());
        assertEquals(
                second.text(), remembered.path("turns").path(1).path("reply").asText());
        assertTrue(remembered.path("turns").path(2).path("composed").asBoolean());
    }

    @Test
    void answersAQuestionOnThePagesItem() throws Exception {
        TurnClient.Answer known = client.ask(TurnClient.newConversation(), "how heavy is it?", null, "kettle-arden-17");
        assertTrue(known.text().contains("840 g"), known.text());
        TurnClient.Answer unknown =
                client.ask(TurnClient.newConversation(), "is it waterproof?", null, "kettle-arden-17");
        assertTrue(
                unknown.text().contains("information about that")
                        || unknown.text().contains("does not say"),
                unknown.text());
        assertFalse(unknown.text().contains("waterproof"), unknown.text());
    }

    @Test
    void refusesBeforeTheStreamOpens() throws Exception {
        String conversation = TurnClient.newConversation();
        assertProblem(404, client.ask(conversation, "hello", "nobody-there", null));
        assertProblem(404, client.ask(conversation, "hello", null, "no-such-item"));
        assertProblem(400, client.ask(conversation, " "));
        assertProblem(400, client.ask(conversation, "x".repeat(2_001)));
        assertProblem(400, client.post(conversation, "{\"message\":\"a\\u0000b\"}"));
        assertProblem(400, client.post(conversation, "{\"message\":5}"));
        assertProblem(400, client.post(conversation, "{\"message\":\"hi\",\"more\":1}"));
        assertProblem(400, client.post(conversation, ""));
        assertProblem(400, client.post("not%20an%20id", "{\"message\":\"hi\"}"));
        assertProblem(400, client.post("x".repeat(65), "{\"message\":\"hi\"}"));
        assertEquals(404, client.get("/conversations/" + conversation).statusCode());
    }

    @Test
    void aConversationBelongsToItsShopper() throws Exception {
        String conversation = TurnClient.newConversation();
        assertEquals(200, client.ask(conversation, "hello", "chat-1", null).status());
        assertProblem(403, client.ask(conversation, "hello", "chat-2", null));
        assertProblem(403, client.ask(conversation, "hello"));
        assertEquals(200, client.ask(conversation, "hello", "chat-1", null).status());
    }

    @Test
    void turnsOfOneConversationNeverTakeTheSamePlace() throws Exception {
        String conversation = TurnClient.newConversation();
        List<Future<Integer>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                running.add(
                        threads.submit(() -> client.ask(conversation, "kettle").status()));
            }
        }
        int answered = 0;
        for (Future<Integer> each : running) {
            assertTrue(each.get() == 200 || each.get() == 409, "status " + each.get());
            answered += each.get() == 200 ? 1 : 0;
        }
        HttpResponse<String> remembered = client.get("/conversations/" + conversation);
        assertEquals(answered, JSON.readTree(remembered.body()).path("turns").size());
    }

    @Test
    void impressionsAreRecordedWithTheirTurn() throws Exception {
        TurnClient.Answer answer = client.ask(TurnClient.newConversation(), "kettle", "chat-1", null);
        assertEquals(
                answer.cards(),
                ImpressionReader.itemIds(answer.done().path("turnId").asText()));
    }

    private static void assertProblem(int status, TurnClient.Answer answer) throws Exception {
        assertEquals(status, answer.status(), answer.raw());
        assertEquals("application/problem+json", answer.contentType().replaceAll(";.*", ""));
        assertEquals(status, JSON.readTree(answer.raw()).path("status").asInt());
    }
}

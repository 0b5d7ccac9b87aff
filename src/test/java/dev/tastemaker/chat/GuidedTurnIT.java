package dev.tastemaker.chat;

import static dev.tastemaker.llm.ScriptedAnswer.malformed;
import static dev.tastemaker.llm.ScriptedAnswer.refused;
import static dev.tastemaker.llm.ScriptedAnswer.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.llm.MalformedOutput;
import dev.tastemaker.llm.ScriptedAnswer;
import dev.tastemaker.llm.ScriptedModelProfile;
import dev.tastemaker.llm.ScriptedModelServer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The guided turn, with a model that decides what each test tells it to. */
@QuarkusTest
@TestProfile(ScriptedModelProfile.Guided.class)
class GuidedTurnIT {
    @TestHTTPResource("/")
    URI base;

    @Inject
    ItemStore items;

    private ScriptedModelServer model;
    private TurnClient client;

    @BeforeEach
    void openTheShop() {
        model = ScriptedModelServer.start(ScriptedModelProfile.port());
        client = new TurnClient(base);
        items.save(Shop.ALL);
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void theModelDecidesCodeCallsTheToolAndWordsTheAnswer() throws Exception {
        model.then(words("{\"action\":\"search\",\"query\":\"gooseneck kettle\",\"under\":70}"));
        TurnClient.Answer answer = ask("I need a gooseneck kettle under 70 €");
        JsonNode done = answer.done();
        assertFalse(done.path("composed").asBoolean());
        assertEquals("scripted", done.path("model").asText());
        assertEquals(List.of("search_items"), answer.toolNames());
        assertEquals(
                "{\"query\":\"gooseneck kettle\",\"filter\":{\"maxPrice\":70},\"limit\":6}",
                done.path("tools").path(0).path("arguments").toString());
        assertTrue(answer.text().contains("€64.00"), answer.text());
        assertEquals(1, model.requests().size());
        assertEquals(100, done.path("tokens").path("input").asInt());
    }

    @Test
    void onlyWhatIsOnScreenCanBeChosen() throws Exception {
        String conversation = TurnClient.newConversation();
        model.then(words("{\"action\":\"search\",\"query\":\"kettle\"}"), words("{\"action\":\"get\",\"item\":2}"));
        List<String> cards = client.ask(conversation, "a kettle").cards();
        assertEquals(
                "[\"search\",\"none\"]",
                model.lastRequest().schema().path("anyOf").findValuesAsText("const").stream()
                        .map(each -> '"' + each + '"')
                        .toList()
                        .toString()
                        .replace(" ", ""));
        TurnClient.Answer second = client.ask(conversation, "what is the second one made of?");
        assertEquals(
                "[2]",
                model.lastRequest()
                        .schema()
                        .path("anyOf")
                        .path(1)
                        .path("properties")
                        .path("item")
                        .path("enum")
                        .toString());
        assertTrue(
                model.lastRequest().last("user").startsWith("Screen:\n1 "),
                model.lastRequest().last("user"));
        assertEquals(List.of(cards.get(1)), second.cards());
    }

    @Test
    void aPriceTheShopperDidNotSayIsNoLimit() throws Exception {
        model.then(words("{\"action\":\"search\",\"query\":\"kettle\",\"under\":6}"));
        TurnClient.Answer answer = ask("a kettle for a 6 year old");
        assertFalse(answer.done().path("tools").path(0).path("arguments").has("filter"), answer.raw());
    }

    @Test
    void wordsTheShopperDidNotSayAreNotSearchedFor() throws Exception {
        model.then(words("{\"action\":\"search\",\"query\":\"luxury yacht\"}"));
        TurnClient.Answer answer = ask("I'm looking for a kettle");
        assertEquals(
                "kettle",
                answer.done()
                        .path("tools")
                        .path(0)
                        .path("arguments")
                        .path("query")
                        .asText());
    }

    @Test
    void smallTalkNeedsNoTool() throws Exception {
        model.then(words("{\"action\":\"none\"}"));
        TurnClient.Answer answer = ask("do you like the sea?");
        assertEquals(List.of(), answer.cards());
        assertEquals(List.of(), answer.toolNames());
        assertTrue(answer.text().contains("items of this shop"), answer.text());
    }

    @Test
    void aDecisionThatIsNoneIsMadeByRule() throws Exception {
        List<ScriptedAnswer> failures = List.of(
                words("{\"action\":\"sear"),
                words("Sure! Let me look for kettles."),
                words("{\"action\":\"fly\"}"),
                words("{\"action\":\"get\",\"item\":99}"),
                words("[]"),
                words(""),
                words("{\"action\":\"search\",\"query\":\"kettle\"}").fadingAfter(2),
                words("{\"action\":\"search\",\"query\":\"kettle\"}").dyingAfter(2),
                refused(400, "exceed_context_size_error"),
                refused(401, "no key"),
                refused(500, "broken"),
                malformed("data: nonsense\n\n"));
        for (ScriptedAnswer failure : failures) {
            model.then(failure);
            TurnClient.Answer answer = ask("I'm looking for a kettle under 70 €");
            assertEquals(200, answer.status());
            assertTrue(answer.done().path("composed").asBoolean(), failure + "\n" + answer.raw());
            assertTrue(answer.done().path("model").isNull());
            assertTrue(answer.cards().contains("kettle-arden-17"), failure.toString());
        }
    }

    @Test
    void aDecisionOutOfTheCorpusOfMalformedAnswersIsMadeByRule() throws Exception {
        for (String text : MalformedOutput.texts()) {
            model.then(words(text));
            TurnClient.Answer answer = ask("I'm looking for a kettle under 70 €");
            assertEquals(200, answer.status(), text);
            assertTrue(answer.done().path("composed").asBoolean(), text + "\n" + answer.raw());
            assertTrue(answer.cards().contains("kettle-arden-17"), text);
        }
    }

    @Test
    void aModelThatIsTooSlowIsNotWaitedFor() throws Exception {
        model.then(words("{\"action\":\"none\"}").after(Duration.ofSeconds(20)));
        TurnClient.Answer answer = ask("I'm looking for a kettle");
        assertTrue(answer.events().getFirst().atMillis() < 1_000, "the first event comes at once");
        assertTrue(answer.done().path("milliseconds").asLong() < 4_500);
        assertTrue(answer.done().path("composed").asBoolean());
        assertTrue(answer.cards().contains("kettle-arden-17"));
    }

    @Test
    void openWishesNeedNoDecision() throws Exception {
        TurnClient.Answer answer = ask("surprise me");
        assertEquals(List.of("recommend_items"), answer.toolNames());
        assertEquals(0, model.requests().size());
    }

    private TurnClient.Answer ask(String message) throws Exception {
        return client.ask(TurnClient.newConversation(), message);
    }
}

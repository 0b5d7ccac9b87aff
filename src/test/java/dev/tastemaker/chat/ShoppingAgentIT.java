package dev.tastemaker.chat;

import static dev.tastemaker.llm.ScriptedAnswer.call;
import static dev.tastemaker.llm.ScriptedAnswer.calls;
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
import dev.tastemaker.llm.ScriptedRequest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tool loop, with a model that says what each test tells it to, on the real wire and the real store. */
@QuarkusTest
@TestProfile(ScriptedModelProfile.class)
class ShoppingAgentIT {
    private static final ScriptedAnswer SEARCH = call("search_items", "{\"query\":\"gooseneck kettle\"}");

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
    void callsAToolShowsWhatItFoundAndSpeaks() throws Exception {
        model.then(SEARCH, words("The Solveig gooseneck kettle costs 64.00 €. Its slow spout suits pour-over coffee."));
        TurnClient.Answer answer = ask("a gooseneck kettle");
        assertEquals("status text items done", answer.names());
        assertEquals(
                "The Solveig gooseneck kettle costs 64.00 €.",
                answer.sentences().get(1));
        assertEquals(
                "Its slow spout suits pour-over coffee.", answer.sentences().get(2));
        JsonNode done = answer.done();
        assertFalse(done.path("composed").asBoolean());
        assertEquals("scripted", done.path("model").asText());
        assertEquals(12, done.path("promptVersion").asText().length());
        assertEquals(200, done.path("tokens").path("input").asInt());
        assertTrue(done.path("evidence").findValuesAsText("text").contains("64.00 €"), done.toString());
        assertEquals(7, model.lastRequest().toolNames().size());
        assertEquals("Bearer scripted-key", model.lastRequest().authorization());
        String result = model.lastRequest().last("tool");
        assertTrue(result.startsWith("<catalog>{") && result.endsWith("}</catalog>"), result);
    }

    @Test
    void parallelCallsAreAnsweredInOrder() throws Exception {
        model.then(
                calls(
                        new ScriptedAnswer.Call("a", "search_items", "{\"query\":\"kettle\"}"),
                        new ScriptedAnswer.Call("b", "get_items", "{\"ids\":[\"grinder-halden-03\"]}")),
                words("The Halden hand coffee grinder is made of steel."));
        TurnClient.Answer answer = ask("kettles, and is the Halden steel?");
        assertEquals(List.of("search_items", "get_items"), answer.toolNames());
        JsonNode messages = model.lastRequest().body().path("messages");
        assertEquals(
                "a", messages.path(messages.size() - 2).path("tool_call_id").asText());
        assertEquals(
                "b", messages.path(messages.size() - 1).path("tool_call_id").asText());
        assertTrue(answer.text().contains("made of steel"));
    }

    @Test
    void afterSixCallsTheModelMustAnswerElseTheComposerDoes() throws Exception {
        model.always(SEARCH);
        TurnClient.Answer answer = ask("a gooseneck kettle");
        assertEquals(6, answer.toolNames().size());
        assertEquals(7, model.requests().size());
        assertEquals("none", model.lastRequest().body().path("tool_choice").asText());
        assertTrue(answer.done().path("composed").asBoolean());
        assertTrue(answer.text().contains("€64.00"), answer.text());
    }

    @Test
    void callsBeyondTheBoundInOneRoundAreRefused() throws Exception {
        ScriptedAnswer.Call[] many = new ScriptedAnswer.Call[9];
        for (int i = 0; i < many.length; i++) {
            many[i] =
                    new ScriptedAnswer.Call("c" + i, "search_items", "{\"query\":\"kettle " + (char) ('a' + i) + "\"}");
        }
        model.then(calls(many), words("There are two kettles."));
        TurnClient.Answer answer = ask("kettle");
        assertEquals(6, answer.toolNames().size());
        assertTrue(model.lastRequest().last("tool").contains("no more calls in this turn"));
        assertEquals(200, answer.status());
    }

    @Test
    void anInventedIdIsNamedMissingNotShown() throws Exception {
        model.then(call("get_items", "{\"ids\":[\"kettle-of-dreams\"]}"), words("The catalog does not have that one."));
        TurnClient.Answer answer = ask("what about kettle-of-dreams?");
        assertEquals(List.of(), answer.cards());
        assertTrue(model.lastRequest().last("tool").contains("\"missing\":[\"kettle-of-dreams\"]"));
    }

    @Test
    void argumentsThatBreakTheContractComeBackAsASentence() throws Exception {
        model.then(
                call("search_items", "{\"query\":\"kettle\",\"filter\":{\"maxPrice\":\"50\"}}"),
                call("search_items", "{\"query\":"),
                call("fly", "{}"),
                words("I cannot find that."));
        ask("kettle");
        List<ScriptedRequest> requests = model.requests();
        assertTrue(requests.get(1).last("tool").contains("filter.maxPrice must be a number"));
        assertTrue(requests.get(2).last("tool").contains("the arguments are not valid JSON"));
        assertTrue(requests.get(3).last("tool").contains("there is no tool fly"));
    }

    @Test
    void anInventedPriceIsWrittenAgain() throws Exception {
        model.then(
                SEARCH,
                words("The Solveig gooseneck kettle costs 39.90 €."),
                words("The Solveig gooseneck kettle costs 64.00 €."));
        TurnClient.Answer answer = ask("a gooseneck kettle");
        assertEquals(
                "The Solveig gooseneck kettle costs 64.00 €.",
                answer.sentences().getLast());
        assertFalse(answer.raw().contains("39.90"), answer.raw());
        assertTrue(
                model.lastRequest().last("user").contains("39.90"),
                model.lastRequest().last("user"));
        assertFalse(answer.done().path("composed").asBoolean());
    }

    @Test
    void aSentenceThatStaysWrongIsReplaced() throws Exception {
        model.then(SEARCH, words("It costs 39.90 €."), words("It costs 29.90 €."));
        TurnClient.Answer answer = ask("a gooseneck kettle");
        assertFalse(answer.text().contains("39.90") || answer.text().contains("29.90"), answer.text());
        assertTrue(answer.sentences().get(1).matches(".*Solveig.*€64\\.00.*"), answer.text());
        assertEquals(
                answer.sentences().size(),
                answer.sentences().stream().distinct().count());
        assertTrue(answer.done().path("composed").asBoolean(), "nothing of the model's was said");
    }

    @Test
    void markdownIsNotSaid() throws Exception {
        model.then(SEARCH, words("- **Solveig gooseneck kettle** for *pour-over* coffee"));
        assertEquals(
                "Solveig gooseneck kettle for pour-over coffee",
                ask("a gooseneck kettle").sentences().getLast());
    }

    @Test
    void aReplyHasAnEnd() throws Exception {
        model.then(SEARCH, words("This one is nice. ".repeat(30)));
        assertEquals(1 + 8, ask("a gooseneck kettle").sentences().size());
    }

    @Test
    void aModelThatDiesInTheMiddleIsEndedByTheComposer() throws Exception {
        ScriptedAnswer cut = words("The Solveig gooseneck kettle costs 64.00 €. It also has a lid that is")
                .dyingAfter(12);
        ScriptedAnswer faded = words("The Solveig gooseneck kettle costs 64.00 €. It also has a lid that is")
                .fadingAfter(12);
        for (ScriptedAnswer ending : List.of(cut, faded)) {
            model.then(SEARCH, ending);
            TurnClient.Answer answer = ask("a gooseneck kettle");
            assertTrue(answer.done().path("composed").asBoolean(), answer.raw());
            assertFalse(answer.text().contains("It also has"), answer.text());
            assertTrue(answer.text().contains("€64.00"), answer.text());
            // A cut connection may take along what it carried last; one that ends cleanly has delivered it.
            assertTrue(ending == cut || answer.text().contains("costs 64.00 €"), answer.text());
        }
    }

    @Test
    void aModelThatIsTooSlowIsNotWaitedFor() throws Exception {
        model.then(words("Too late.").after(Duration.ofSeconds(20)));
        TurnClient.Answer answer = ask("a gooseneck kettle");
        assertTrue(answer.events().getFirst().atMillis() < 1_000, "the first event comes at once");
        assertTrue(
                answer.done().path("milliseconds").asLong() < 4_500,
                answer.done().toString());
        assertTrue(answer.done().path("composed").asBoolean());
        assertTrue(answer.cards().contains("kettle-solveig-08"));
    }

    @Test
    void whateverTheModelAnswersTheShopperGetsAnAnswer() throws Exception {
        List<ScriptedAnswer> failures = List.of(
                refused(400, "bad request"),
                refused(401, "no key"),
                refused(429, "slow down").retryAfter("1"),
                refused(500, "broken"),
                malformed("data: {\"choices\":[{\"delta\":{\"content\":\n\n"),
                malformed("<html>502 Bad Gateway</html>"),
                malformed(""),
                words(""));
        for (ScriptedAnswer failure : failures) {
            model.then(failure);
            TurnClient.Answer answer = ask("a gooseneck kettle");
            assertEquals(200, answer.status());
            assertTrue(answer.done().path("composed").asBoolean(), failure + "\n" + answer.raw());
            assertTrue(answer.cards().contains("kettle-solveig-08"), failure.toString());
        }
    }

    /** As words that stream in, as arguments of a tool, and as bytes in the place of an answer. */
    @Test
    void whateverOfTheCorpusOfMalformedAnswersComesTheAnswerIsCheckedOrComposed() throws Exception {
        for (String text : MalformedOutput.texts()) {
            model.reset();
            model.then(words(text), words(text));
            expectAnAnswer(text);
            model.reset();
            model.then(call("search_items", text), words(text));
            expectAnAnswer(text);
            model.reset();
            model.then(malformed(text));
            expectAnAnswer(text);
        }
    }

    private void expectAnAnswer(String text) throws Exception {
        TurnClient.Answer answer = ask("a gooseneck kettle");
        assertEquals(200, answer.status(), text);
        assertEquals("done", answer.events().getLast().name(), text + "\n" + answer.raw());
        assertTrue(answer.sentences().size() > 1, "only the notice was said: " + text);
        assertFalse(answer.text().contains("{\"") || answer.text().contains("```"), answer.text());
    }

    @Test
    void theModelIsToldOfTheTurnsBeforeAndOfTheScreen() throws Exception {
        String conversation = TurnClient.newConversation();
        model.then(SEARCH, words("The Solveig gooseneck kettle holds 0.9 l."), words("Glad to help."));
        List<String> cards = client.ask(conversation, "a gooseneck kettle").cards();
        client.ask(conversation, "and the second one?");
        String user = model.lastRequest().last("user");
        assertTrue(user.contains(cards.get(0) + " | ") && user.contains(cards.get(1) + " | "), user);
        assertTrue(user.endsWith("Shopper: and the second one?"), user);
        assertTrue(model.lastRequest().last("assistant").contains("holds 0.9 l"));
    }

    @Test
    void aShopperWhoLeavesEndsTheModelsWork() throws Exception {
        String conversation = TurnClient.newConversation();
        model.then(words("And more. ".repeat(500)).dripping(Duration.ofMillis(20)), words("Welcome back."));
        String body = "{\"message\":\"tell me a lot\"}";
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.getOutputStream()
                    .write(("POST /conversations/" + conversation + "/turns HTTP/1.1\r\nHost: here\r\n"
                                    + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                                    + body)
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] some = new byte[200];
            assertTrue(socket.getInputStream().read(some) > 0);
            Thread.sleep(500);
        }
        assertTrue(model.lastRequest().leftWithin(Duration.ofSeconds(2)), "the model goes on for nobody");
        assertTrue(client.ask(conversation, "I am back").text().contains("Welcome back."));
    }

    private TurnClient.Answer ask(String message) throws Exception {
        return client.ask(TurnClient.newConversation(), message);
    }
}

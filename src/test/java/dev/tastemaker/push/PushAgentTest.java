package dev.tastemaker.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.guardrail.Grounds;
import dev.tastemaker.guardrail.Judges;
import dev.tastemaker.guardrail.Kettle;
import dev.tastemaker.llm.DraftWriter.Drafted;
import dev.tastemaker.llm.ScriptedAnswer;
import dev.tastemaker.llm.ScriptedModelServer;
import dev.tastemaker.llm.ScriptedModels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushAgentTest {
    private static final String GOOD =
            "{\"title\":\"A slim spout for your coffee\",\"body\":\"{name}: steel, holds the heat for 30 minutes\"}";
    private static final String INVENTED =
            "{\"title\":\"Boots for your coffee\",\"body\":\"{name}: waterproof, 45 minutes\"}";

    private static final String CHOSEN = "{\"title\":\"A kettle in black\",\"facts\":[\"cordless\",\"0.9 l\"]}";
    private static final String NEVER_OFFERED = "{\"title\":\"A kettle in gold\",\"facts\":[\"waterproof\"]}";

    private record Config(int attempts, int smallModelAttempts, Set<String> smallModelLanguages, int candidates)
            implements PushConfig {}

    private final ScriptedModelServer server = ScriptedModelServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aGoodDraftIsTakenAndCodeNamesItemAndPrice() {
        server.then(ScriptedAnswer.words(GOOD));
        Drafted<PushText> outcome = write("en");
        assertNotNull(outcome.value());
        assertEquals("A slim spout for your coffee", outcome.value().title());
        assertEquals(
                "Arden Gooseneck Kettle 0.9 L: steel, holds the heat for 30 minutes, €49.90.",
                outcome.value().body());
        assertEquals(1, outcome.attempts());
        assertEquals(100, outcome.inputTokens());
        assertNotNull(outcome.promptVersion());
        assertFalse(outcome.value().checked().evidence().isEmpty());
    }

    @Test
    void theModelIsToldFactsButNeverPriceLinkOrStock() {
        server.then(ScriptedAnswer.words(GOOD));
        write("en");
        String asked = server.lastRequest()
                .body()
                .path("messages")
                .findValuesAsText("content")
                .getLast();
        assertTrue(asked.startsWith("Item: Arden Gooseneck Kettle 0.9 L\nFacts: "), asked);
        assertTrue(asked.contains("\nReason: you looked at kettles\nGoal: bring the shopper back"), asked);
        assertFalse(asked.contains("49") || asked.contains("shop.example") || asked.contains("120"), asked);
    }

    @Test
    void aBadDraftIsRepairedWithWhatFailed() {
        server.then(ScriptedAnswer.words(INVENTED), ScriptedAnswer.words(GOOD));
        Drafted<PushText> outcome = write("en");
        assertNotNull(outcome.value());
        assertEquals(2, outcome.attempts());
        String repair = server.lastRequest()
                .body()
                .path("messages")
                .findValuesAsText("content")
                .getLast();
        assertTrue(repair.contains("\"Boots\" is a word that the item's facts do not hold"), repair);
        assertTrue(
                repair.contains("\"45\" is a number that no fact of the item holds") || repair.contains("45 minutes"),
                repair);
        assertTrue(repair.contains("\"waterproof\" is a promise"), repair);
    }

    @Test
    void aSmallModelIsNotShownItsMistakeButAskedAgainWarmer() {
        server.then(ScriptedAnswer.words(NEVER_OFFERED), ScriptedAnswer.words(INVENTED), ScriptedAnswer.words(CHOSEN));
        Drafted<PushText> outcome = write("en", "tools", "false");
        assertNotNull(outcome.value());
        assertEquals(3, outcome.attempts());
        assertFalse(server.lastRequest().body().toString().contains("It cannot be used"));
        assertEquals(0.7, server.lastRequest().body().path("temperature").asDouble());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{name}: steel, and it holds the", "{name}: steel,", "{name}: steel, 30 minutes (with"})
    void aBodyThatWasCutIsNotTaken(String body) {
        server.always(ScriptedAnswer.words("{\"title\":\"A slim spout for your coffee\",\"body\":\"" + body + "\"}"));
        assertNull(write("en").value());
    }

    @Test
    void twoBadDraftsLeaveTheWordsToTheComposer() {
        server.always(ScriptedAnswer.words(INVENTED));
        Drafted<PushText> outcome = write("en");
        assertNull(outcome.value());
        assertEquals(2, outcome.attempts());
        assertEquals(2, server.requests().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I cannot do that.",
                "{\"title\":\"A slim",
                "[1,2]",
                "{\"title\":7,\"body\":null}",
                "{}",
                "null",
                "{\"title\":\"{price} {secret}\",\"body\":\"{{7*7}}\"}",
                "{\"titel\":\"a\",\"boddy\":\"b\"}"
            })
    void whatIsNoDraftLeavesTheWordsToTheComposer(String answer) {
        server.always(ScriptedAnswer.words(answer));
        assertNull(write("en").value());
    }

    @Test
    void aDraftInAFenceIsRead() {
        server.then(ScriptedAnswer.words("Sure! Here it is:\n```json\n" + GOOD + "\n```\nLet me know."));
        assertNotNull(write("en").value());
    }

    @Test
    void aDeadModelCostsNothing() {
        server.always(ScriptedAnswer.refused(500, "broken"));
        assertNull(write("en").value());
        server.always(ScriptedAnswer.words(GOOD).dyingAfter(1));
        assertNull(write("en").value());
    }

    @Test
    void bytesThatAreNoAnswerCostNothing() {
        server.always(ScriptedAnswer.malformed("<html>502</html>"));
        assertNull(write("en").value());
    }

    @Test
    void aSlowModelIsLeftAtTheDeadline() {
        server.always(ScriptedAnswer.words(GOOD).after(Duration.ofSeconds(20)));
        long start = System.nanoTime();
        assertNull(write("en", "deadline", "500ms").value());
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(2).toNanos());
    }

    @Test
    void aSmallModelChoosesAndCodeJoins() {
        server.then(ScriptedAnswer.words(CHOSEN));
        Drafted<PushText> outcome = write("en", "tools", "false");
        assertNotNull(outcome.value());
        assertEquals("A kettle in black", outcome.value().title());
        assertEquals(
                "Arden Gooseneck Kettle 0.9 L: cordless, €49.90.",
                outcome.value().body());
    }

    @Test
    void theSchemaOffersASmallModelTheItemsFactsAndNoFrameWithoutOne() {
        server.then(ScriptedAnswer.words(CHOSEN));
        write("en", "tools", "false");
        JsonNode schema = server.lastRequest().body().findValue("schema").path("properties");
        assertTrue(schema.path("facts").toString().contains("\"840 g\""), schema::toString);
        String frames = schema.path("title").toString();
        assertTrue(frames.contains("^(A kettle) in (black)$"), frames);
        assertFalse(frames.contains("{{") || frames.contains(" with "), frames); // no part is known of it
    }

    @Test
    void aSmallModelWritesOnlyTheLanguagesItCan() {
        server.always(ScriptedAnswer.words(CHOSEN));
        assertNull(write("de", "tools", "false").value());
        assertTrue(server.requests().isEmpty());
        assertNotNull(write("en", "tools", "false").value());
    }

    @Test
    void aLargeModelIsToldTheLanguage() {
        server.always(ScriptedAnswer.words(
                "{\"title\":\"Ein Blick auf den Arden Wasserkocher\",\"body\":\"{name}: hält 30 Minuten warm\"}"));
        Drafted<PushText> outcome = write("de");
        assertNotNull(outcome.value());
        assertEquals(
                "Arden Gooseneck Kettle 0.9 L: hält 30 Minuten warm, 49,90\u00A0€.",
                outcome.value().body());
        String asked = server.lastRequest().body().toString();
        assertTrue(asked.contains("Language: German"));
        assertTrue(asked.contains("Du schreibst eine Push-Nachricht"), "the words of the prompt are German too");
    }

    @Test
    void malformedModelOutputIsNeverSentAsItIs() throws Exception {
        Path corpus = Path.of("../shared/data/abuse/malformed_llm_output.jsonl");
        Assumptions.assumeTrue(Files.exists(corpus), "no corpus beside this checkout");
        for (String line : Files.readAllLines(corpus)) {
            JsonNode row = new ObjectMapper().readTree(line);
            server.always(ScriptedAnswer.words(row.path("text").asText()));
            for (PushText text : new PushText[] {
                write("en").value(), write("en", "tools", "false").value()
            }) {
                assertTrue(text == null || text.passed());
            }
        }
    }

    private Drafted<PushText> write(String locale, String... config) {
        ScriptedModels models = new ScriptedModels(server, config);
        PushAgent agent = new PushAgent(
                models.gateway(), models.drafts(), Judges.none(models), new Config(2, 3, Set.of("en"), 4));
        Grounds grounds = Kettle.plain().grounds(locale).because("you looked at kettles for your coffee");
        return agent.write(Kettle.plain().item(), "you looked at kettles", "bring the shopper back", grounds);
    }
}

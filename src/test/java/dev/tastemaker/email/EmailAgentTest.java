package dev.tastemaker.email;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.Judges;
import dev.tastemaker.guardrail.Kettle;
import dev.tastemaker.llm.ScriptedAnswer;
import dev.tastemaker.llm.ScriptedModelServer;
import dev.tastemaker.llm.ScriptedModels;
import dev.tastemaker.llm.ScriptedRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmailAgentTest {
    private static final String TITLE = "{\"title\":\"A slim spout for your coffee\",\"body\":\"{name}: steel\"}";
    private static final String LINE = "{\"line\":\"A slim spout, and it holds the heat for 30 minutes.\"}";
    private static final String INVENTED = "{\"line\":\"Waterproof, and it holds the heat for 45 minutes.\"}";

    private final ScriptedModelServer server = ScriptedModelServer.start();
    private final List<Item> items =
            List.of(Kettle.plain().item(), Kettle.plain().id("kettle-b").item());

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aModelWritesTheSubjectAndALineForEachItem() {
        server.always(request -> ScriptedAnswer.words(isLine(request) ? LINE : TITLE));
        EmailAgent.Parts parts = write("en");
        assertEquals("A slim spout for your coffee", parts.subject().value());
        assertEquals(2, parts.lines().size());
        parts.lines().forEach(line -> {
            assertNotNull(line.value());
            assertEquals(
                    "A slim spout, and it holds the heat for 30 minutes.",
                    line.value().text());
        });
    }

    @Test
    void aLineThatClaimsTooMuchIsComposedAndTheRestIsKept() {
        server.always(request -> ScriptedAnswer.words(isLine(request) ? INVENTED : TITLE));
        EmailAgent.Parts parts = write("en");
        assertNotNull(parts.subject().value());
        parts.lines().forEach(line -> {
            assertNull(line.value());
            assertEquals(2, line.attempts());
        });
    }

    @Test
    void aBadLineIsRepaired() {
        server.always(request -> ScriptedAnswer.words(
                !isLine(request) ? TITLE : asked(request).contains("It cannot be used") ? LINE : INVENTED));
        write("en").lines().forEach(line -> {
            assertNotNull(line.value());
            assertEquals(2, line.attempts());
        });
    }

    @Test
    void aDeadModelLeavesAllToTheComposer() {
        server.always(ScriptedAnswer.refused(500, "broken"));
        EmailAgent.Parts parts = write("en");
        assertTrue(parts.all().stream().allMatch(part -> part.value() == null));
        server.always(ScriptedAnswer.words(LINE).dyingAfter(1));
        assertTrue(write("en").all().stream().allMatch(part -> part.value() == null));
    }

    @Test
    void malformedAnswersLeaveAllToTheComposer() {
        for (String answer :
                List.of("", "{\"line\":", "[]", "{\"line\":7}", "{\"line\":\"{{7*7}}\"}", "```json\n```")) {
            server.always(ScriptedAnswer.words(answer));
            assertTrue(write("en").all().stream().allMatch(part -> part.value() == null), answer);
        }
    }

    @Test
    void aSlowModelIsLeftAtOneDeadlineForTheWholeEmail() {
        server.always(ScriptedAnswer.words(LINE).after(Duration.ofSeconds(20)));
        long start = System.nanoTime();
        assertTrue(write("en", "deadline", "500ms").all().stream().allMatch(part -> part.value() == null));
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(3).toNanos());
    }

    @Test
    void aSmallModelChoosesAndCodeJoins() {
        server.always(request -> ScriptedAnswer.words(
                request.body().toString().contains("one line of an email")
                        ? "{\"thing\":\"a kettle\",\"facts\":[\"black\",\"840 g\",\"gold\"]}"
                        : "{\"title\":\"A kettle in black\",\"facts\":[\"840 g\"]}"));
        EmailAgent.Parts parts = write("en", "tools", "false");
        assertEquals("A kettle in black", parts.subject().value());
        parts.lines().forEach(line -> {
            assertNotNull(line.value());
            assertEquals("A kettle in black, 840 g.", line.value().text());
            assertEquals(1, line.attempts());
        });
    }

    @Test
    void aSmallModelThatChoosesNothingOfferedLeavesTheLineToTheComposer() {
        server.always(ScriptedAnswer.words("{\"facts\":[\"gold\",7,null]}"));
        assertTrue(write("en", "tools", "false").all().stream().allMatch(part -> part.value() == null));
    }

    @Test
    void aSmallModelIsNotAskedForALanguageItCannotWrite() {
        server.always(ScriptedAnswer.words(LINE));
        write("de", "tools", "false");
        assertTrue(server.requests().isEmpty());
    }

    private EmailAgent.Parts write(String locale, String... config) {
        ScriptedModels models = new ScriptedModels(server, config);
        EmailAgent agent =
                new EmailAgent(models.gateway(), models.drafts(), Judges.none(models), TestEmailConfig.USUAL);
        return agent.write(Readers.of(locale, items), "you looked at coffee");
    }

    private static boolean isLine(ScriptedRequest request) {
        return request.body().toString().contains("one line for an email");
    }

    private static String asked(ScriptedRequest request) {
        return request.body().path("messages").findValuesAsText("content").getLast();
    }
}

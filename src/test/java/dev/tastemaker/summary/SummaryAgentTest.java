package dev.tastemaker.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.guardrail.Judges;
import dev.tastemaker.guardrail.Kettle;
import dev.tastemaker.llm.DraftWriter.Drafted;
import dev.tastemaker.llm.ScriptedAnswer;
import dev.tastemaker.llm.ScriptedModelServer;
import dev.tastemaker.llm.ScriptedModels;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryAgentTest {
    private record Config(int attempts, int smallModelAttempts, Set<String> smallModelLanguages, int cached)
            implements SummaryConfig {}

    private final ScriptedModelServer server = ScriptedModelServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aModelWritesAndCodeNamesTheItem() {
        server.then(ScriptedAnswer.words("{\"summary\":\"{name} holds the heat for 30 minutes.\"}"));
        SummaryText text = write("tools", "true").value();
        assertNotNull(text);
        assertEquals("Arden Gooseneck Kettle 0.9 L holds the heat for 30 minutes.", text.words());
    }

    @Test
    void aSmallModelChoosesFactsAndASentenceAndCodeJoinsThem() {
        server.then(
                ScriptedAnswer.words(
                        "{\"facts\":[\"840 g\",\"black\"],\"sentence\":\"A steel kettle with a slim spout for pour-over coffee.\"}"));
        SummaryText text = write("tools", "false").value();
        assertNotNull(text);
        assertEquals(
                "Arden Gooseneck Kettle 0.9 L comes in black, 840 g. A steel kettle with a slim spout for pour-over coffee.",
                text.words());
        assertTrue(server.lastRequest().body().toString().contains("Description: A steel kettle"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"facts\":[\"gold\"]}", "{\"facts\":\"black\"}", "{\"sentence\":\"It is gold.\"}", "[]", ""})
    void whatWasNotOfferedIsNotTaken(String answer) {
        server.always(ScriptedAnswer.words(answer));
        assertNull(write("tools", "false").value());
    }

    private Drafted<SummaryText> write(String... config) {
        ScriptedModels models = new ScriptedModels(server, config);
        SummaryAgent agent = new SummaryAgent(
                models.gateway(), models.drafts(), Judges.none(models), new Config(2, 2, Set.of("en"), 10));
        return agent.write(Kettle.plain().item(), Kettle.plain().grounds("en"));
    }
}

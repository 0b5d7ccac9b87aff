package dev.tastemaker.llm;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptLibraryTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    @BeforeEach
    void copyThePrompts() throws IOException {
        for (String agent : PromptLibrary.AGENTS) {
            Files.createDirectories(directory.resolve(agent));
            try (Stream<Path> files = Files.list(Path.of("prompts", agent))) {
                for (Path file : files.toList()) {
                    Files.copy(file, directory.resolve(agent).resolve(file.getFileName()));
                }
            }
        }
    }

    @Test
    void thePackagedCopiesAreTheOnesOfTheCheckout() {
        PromptLibrary packaged = new PromptLibrary(LlmConfigs.with(), JSON);
        assertEquals(library().versions(), packaged.versions());
        assertEquals(PromptLibrary.AGENTS.size(), packaged.versions().size());
    }

    @Test
    void readsTheFrontMatterTheWordsAndTheExamples() {
        Prompt push = library().prompt("push");
        assertEquals(12, push.version().length());
        assertTrue(push.system().startsWith("You write one push message"));
        assertFalse(push.system().contains("---"));
        assertTrue(push.retryTemperature() > push.temperature());
        assertTrue(push.examples().getFirst().assistant().startsWith("{\"title\":"));
        assertNull(library().prompt("shopping-tools").schema());
    }

    @Test
    void picksUpAnEditedExampleAtTheNextCall() throws IOException {
        PromptLibrary library = library();
        Prompt before = library.prompt("push");
        Files.writeString(
                directory.resolve("push/examples.jsonl"),
                "{\"user\":\"Item: A\",\"assistant\":{\"title\":\"A\",\"body\":\"{name}\"}}\n",
                StandardOpenOption.APPEND);
        Prompt after = library.prompt("push");
        assertEquals(before.examples().size() + 1, after.examples().size());
        assertNotEquals(before.version(), after.version());
    }

    @Test
    void keepsTheLastGoodVersionWhenAnEditIsBroken() throws IOException {
        PromptLibrary library = library();
        String version = library.prompt("push").version();
        for (String broken : List.of("{\"user\":1}", "not json", "{\"user\":\"a\"}")) {
            Files.writeString(directory.resolve("push/examples.jsonl"), broken);
            assertEquals(version, library.prompt("push").version());
            List<String> problems = library.reload();
            assertEquals(1, problems.size());
            assertTrue(problems.getFirst().contains("push/examples.jsonl line 1"), problems::toString);
        }
        Files.writeString(directory.resolve("email/prompt.md"), "no front matter");
        Files.writeString(directory.resolve("shopping/schema.json"), "{");
        assertEquals(3, library.reload().size());
        assertEquals(version, library.prompt("push").version());
    }

    @Test
    void aFolderThatVanishesLeavesThePromptInUse() throws IOException {
        PromptLibrary library = library();
        String version = library.prompt("email").version();
        Files.delete(directory.resolve("email/prompt.md"));
        assertEquals(version, library.prompt("email").version());
    }

    @Test
    void refusesToStartWithoutAPrompt() throws IOException {
        Files.delete(directory.resolve("email/prompt.md"));
        IllegalStateException refusal = assertThrows(IllegalStateException.class, this::library);
        assertEquals("prompts/email/prompt.md is missing", refusal.getMessage());
    }

    @Test
    void everyWorkedTurnHasTheShapeThatIsAskedFor() throws IOException {
        Map<String, List<Object>> slots = Map.of(
                "asked", List.of(1, 2, 3),
                "compared", List.of(1, 2, 3),
                "prices", List.of(20, 25, 30, 35, 40, 50, 70, 90, 95, 130, 160, 180, 220));
        for (String agent : List.of("shopping", "push", "email")) {
            Prompt prompt = library().prompt(agent);
            JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(SlotSchema.fill(requireNonNull(prompt.schema()), slots));
            for (Prompt.Example example : prompt.examples()) {
                assertEquals(Set.of(), schema.validate(JSON.readTree(example.assistant())), example::assistant);
            }
        }
    }

    private PromptLibrary library() {
        return new PromptLibrary(LlmConfigs.with("prompts-dir", directory.toString()), JSON);
    }
}

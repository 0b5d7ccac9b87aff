package dev.tastemaker.llm;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    void readersOfALanguageHaveItsWordsAndAllOthersTheUsualOnes() {
        for (String agent : List.of("push", "email", "summary")) {
            Prompt prompt = library().prompt(agent);
            for (String language : List.of("de", "fr", "es")) {
                Prompt translated = prompt.in(Locale.of(language));
                assertNotEquals(prompt.system(), translated.system());
                assertTrue(translated.examples().size() >= 4, agent + " " + language);
                assertEquals(prompt.version(), translated.version());
                assertEquals(prompt.schema(), translated.schema());
            }
            assertSame(prompt, prompt.in(Locale.JAPANESE));
        }
    }

    @Test
    void anEditOfOneLanguageIsANewVersionAndABrokenOneIsRefused() throws IOException {
        PromptLibrary library = library();
        String version = library.prompt("push").version();
        Files.writeString(directory.resolve("push/prompt.de.md"), "Schreibe.");
        String edited = library.prompt("push").version();
        assertNotEquals(version, edited);
        assertEquals("Schreibe.", library.prompt("push").in(Locale.GERMANY).system());
        for (String broken : List.of(" ", "---\nname: push\n---\nSchreibe.", "Schreibe {{etwas}}.")) {
            Files.writeString(directory.resolve("push/prompt.de.md"), broken);
            assertEquals(edited, library.prompt("push").version());
            assertTrue(library.reload().getFirst().contains("push/prompt.de.md"));
        }
        Files.writeString(directory.resolve("push/prompt.de.md"), "Schreibe.");
        Files.writeString(
                directory.resolve("push/examples.de.jsonl"), "{\"user\":\"a\",\"assistant\":{\"title\":\"A\"}}");
        assertTrue(library.reload().getFirst().contains("examples.de.jsonl line 1: the answer has no body"));
        Files.delete(directory.resolve("push/prompt.de.md"));
        assertTrue(library.reload().getFirst().contains("prompt.de.md is missing"));
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
        for (String agent : List.of("shopping", "push", "email", "summary")) {
            Prompt prompt = library().prompt(agent);
            JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(SlotSchema.fill(requireNonNull(prompt.schema()), slots));
            List<Prompt.Example> examples = new ArrayList<>(prompt.examples());
            prompt.languages().values().forEach(words -> examples.addAll(words.examples()));
            for (Prompt.Example example : examples) {
                assertEquals(Set.of(), schema.validate(JSON.readTree(example.assistant())), example::assistant);
            }
        }
    }

    private PromptLibrary library() {
        return new PromptLibrary(LlmConfigs.with("prompts-dir", directory.toString()), JSON);
    }
}

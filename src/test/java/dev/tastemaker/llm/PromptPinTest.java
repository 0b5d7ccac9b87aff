package dev.tastemaker.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.problem.BackgroundWork;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromptPinTest {
    private final PromptLibrary library = new PromptLibrary(LlmConfigs.with(), new ObjectMapper());

    @Test
    void draftsAreWrittenWithTheEarlierVersionWhileItIsPinned() throws InterruptedException {
        Map<String, String> files = new HashMap<>(library.files("push"));
        files.merge(
                "examples.jsonl",
                "{\"user\":\"Item: A\",\"assistant\":{\"title\":\"A\",\"body\":\"{name}\"}}\n",
                String::concat);
        Prompt earlier = library.earlier("push", files);
        assertNotEquals(library.prompt("push").version(), earlier.version());
        try (ScriptedModelServer model = ScriptedModelServer.start()) {
            model.always(ScriptedAnswer.words("{\"title\":\"A\",\"body\":\"B\"}"));
            DraftWriter writer = new DraftWriter(new ScriptedModels(model).gateway(), library);
            PromptPin pin = archive(earlier.version(), files).pin(List.of(earlier.version(), "gone"));
            assertEquals(earlier.version(), pin.during(() -> version(writer)));
            assertEquals(library.prompt("push").version(), version(writer));
            String[] onThread = new String[1];
            Thread begun = pin.during(() -> Thread.ofVirtual().start(() -> onThread[0] = version(writer)));
            begun.join();
            assertEquals(earlier.version(), onThread[0], "threads of the work are of the work");
        }
    }

    @Test
    void aVersionThatIsRefusedByNowIsLeftOut() {
        PromptPin pin =
                archive("broken", Map.of("prompt.md", "no front matter")).pin(List.of("broken"));
        assertTrue(pin.during(() -> PromptPin.of("push")).isEmpty());
    }

    private static String version(DraftWriter writer) {
        return String.valueOf(writer.write(
                        "push",
                        Locale.ENGLISH,
                        "Item: A",
                        Map.of(),
                        1,
                        Deadline.in(Duration.ofSeconds(20)),
                        draft -> new DraftWriter.Accepted<>("x"))
                .promptVersion());
    }

    private PromptArchive archive(String version, Map<String, String> files) {
        return new PromptArchive(library, new Kept(version, files), new BackgroundWork());
    }

    /** One version of the push prompt. */
    private record Kept(String version, Map<String, String> files) implements PromptArchive.Store {
        @Override
        public void save(String agent, String newVersion, Map<String, String> newFiles) {
            throw new IllegalStateException("nothing is kept here");
        }

        @Override
        public List<PromptArchive.Version> of(String agent) {
            return agent.equals("push")
                    ? List.of(new PromptArchive.Version(agent, version, files, Instant.EPOCH))
                    : List.of();
        }
    }
}

package dev.tastemaker.llm;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** What models write that is no answer: a corpus beside the checkout. */
public final class MalformedOutput {
    private static final Path CORPUS = Path.of("../shared/data/abuse/malformed_llm_output.jsonl");

    private MalformedOutput() {}

    /** All of it; skips the test where it is absent. */
    public static List<String> texts() throws IOException {
        Assumptions.assumeTrue(
                Files.exists(CORPUS),
                () -> "skipped: no corpus of malformed answers beside this checkout at " + CORPUS);
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(CORPUS)) {
            texts.add(new ObjectMapper().readTree(line).path("text").asText());
        }
        return texts;
    }
}

package dev.tastemaker.guardrail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lists that come with the service, beside the code: one entry a line, {@code #} begins a comment. */
public final class WordList {
    private WordList() {}

    static List<String> lines(String name) {
        return read("/guardrail/" + name);
    }

    /** The entries of a packaged file. */
    public static List<String> read(String path) {
        try (InputStream stream = WordList.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("word list " + path + " is not packaged");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.tastemaker.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lists that come with the evaluations: one entry a line, {@code #} begins a comment. */
final class EvaluationLines {
    private EvaluationLines() {}

    static List<String> of(String name) {
        try (InputStream stream =
                Objects.requireNonNull(EvaluationLines.class.getResourceAsStream("/evaluation/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries of one language of a list whose lines begin with it. */
    static List<String> of(String name, String language) {
        return of(name).stream()
                .filter(line -> line.startsWith(language + ":"))
                .map(line -> line.substring(language.length() + 1).strip())
                .toList();
    }
}

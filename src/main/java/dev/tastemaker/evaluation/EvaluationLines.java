package dev.tastemaker.evaluation;

import dev.tastemaker.guardrail.WordList;
import java.util.List;

/** The lists that come with the evaluations: one entry a line, {@code #} begins a comment. */
final class EvaluationLines {
    private EvaluationLines() {}

    static List<String> of(String name) {
        return WordList.read("/evaluation/" + name);
    }

    /** The entries of one language of a list whose lines begin with it. */
    static List<String> of(String name, String language) {
        return of(name).stream()
                .filter(line -> line.startsWith(language + ":"))
                .map(line -> line.substring(language.length() + 1).strip())
                .toList();
    }
}

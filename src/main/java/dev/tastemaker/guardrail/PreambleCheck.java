package dev.tastemaker.guardrail;

import java.util.List;
import java.util.Locale;

/** R3 for copy: a text that introduces itself ("Here is your message:") was not written for its reader. */
final class PreambleCheck implements Check {
    private static final List<String> OPENINGS = List.of(
            "here is",
            "here's",
            "here are",
            "sure",
            "certainly",
            "of course",
            "absolutely",
            "okay",
            "title:",
            "body:",
            "subject:",
            "push:",
            "email:",
            "message:",
            "hier ist",
            "hier sind",
            "gerne",
            "betreff:",
            "voici",
            "bien sûr",
            "objet :",
            "aquí tienes",
            "aquí está",
            "claro",
            "por supuesto",
            "asunto:",
            "aqui está",
            "aqui estão",
            "assunto:",
            "以下",
            "承知",
            "もちろん",
            "件名");

    @Override
    public List<Violation> check(Draft draft) {
        return draft.passages().stream()
                .flatMap(passage -> OPENINGS.stream()
                        .filter(opening -> opens(passage.text(), opening))
                        .limit(1)
                        .map(opening -> new Violation(
                                "R3", passage.name(), opening, "introduces the text instead of being it", null)))
                .toList();
    }

    private static boolean opens(String text, String opening) {
        String lower = text.toLowerCase(Locale.ROOT).strip();
        return lower.startsWith(opening)
                && (lower.length() == opening.length()
                        || !Character.isLetterOrDigit(lower.charAt(opening.length()))
                        || Word.isUnspaced(opening.codePointAt(0)));
    }
}

package dev.tastemaker.evaluation;

import dev.tastemaker.guardrail.CheckedText;
import dev.tastemaker.guardrail.Draft;
import dev.tastemaker.guardrail.Form;
import dev.tastemaker.guardrail.Grounds;
import dev.tastemaker.guardrail.Guardrail;

/**
 * One passage of copy and what it may draw on.
 *
 * @param use {@code push}, {@code email}, {@code chat} or {@code summary}
 * @param origin {@code composer}, {@code paraphrase} or {@code model}
 */
record CopyText(String use, String origin, Form form, String text, Grounds grounds) {
    String language() {
        return grounds.locale().getLanguage();
    }

    CopyText saying(String words) {
        return new CopyText(use, origin, form, words, grounds);
    }

    /** What the checks of its use say. */
    CheckedText checked() {
        Guardrail guardrail = switch (use) {
            case "push" -> Guardrail.push();
            case "email" -> Guardrail.email();
            case "chat" -> Guardrail.chat();
            case "summary" -> Guardrail.summary();
            default -> throw new IllegalArgumentException("there is no use " + use);
        };
        return guardrail.check(Draft.of(form.name().toLowerCase(java.util.Locale.ROOT), text, form, grounds));
    }
}

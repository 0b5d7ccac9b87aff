package dev.tastemaker.guardrail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whether a text ends where it wanted to: a model that ran into its limit stops behind a comma or a "with". */
public final class Ending {
    private static final Map<String, Set<String>> DANGLING = Map.of(
            "en",
            Set.of(
                    "a", "an", "the", "and", "or", "but", "with", "without", "for", "of", "to", "in", "on", "at", "by",
                    "from", "into", "as", "than", "that", "which", "your", "its", "our"),
            "de",
            Set.of(
                    "ein", "eine", "einen", "einem", "einer", "der", "die", "das", "den", "dem", "des", "und", "oder",
                    "aber", "mit", "ohne", "für", "von", "vom", "zu", "zum", "zur", "im", "auf", "aus", "bei", "als",
                    "ihr", "ihre", "ihren", "ihrem"),
            "fr",
            Set.of(
                    "un", "une", "le", "la", "les", "des", "du", "de", "et", "ou", "mais", "avec", "sans", "pour",
                    "dans", "sur", "au", "aux", "par", "à", "en", "votre", "vos", "que", "qui"),
            "es",
            Set.of(
                    "un", "una", "el", "la", "los", "las", "de", "del", "y", "o", "pero", "con", "sin", "para", "en",
                    "por", "al", "a", "su", "sus", "que"),
            "pt",
            Set.of(
                    "um", "uma", "o", "os", "as", "de", "do", "da", "dos", "das", "e", "ou", "mas", "com", "sem",
                    "para", "em", "no", "na", "por", "ao", "à", "seu", "sua", "que"));

    private Ending() {}

    /** False when the last word or mark wants something after it. */
    public static boolean isWhole(String text, Locale locale) {
        String stripped = text.strip();
        if (stripped.endsWith("…")) {
            return true; // shortened by code, and said so
        }
        if (stripped.isEmpty() || ",;:(-–—/&+、".indexOf(stripped.charAt(stripped.length() - 1)) >= 0) {
            return false;
        }
        if (stripped.chars().filter(c -> c == '(').count()
                != stripped.chars().filter(c -> c == ')').count()) {
            return false;
        }
        List<Word> words = Word.of(stripped);
        return words.isEmpty()
                || !DANGLING.getOrDefault(locale.getLanguage(), Set.of())
                        .contains(words.getLast().lower());
    }
}

package dev.tastemaker.llm;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Whether a text repeats a prompt: a run of its letters and digits, whatever was put between them, in whatever case. Words
 * that any shop assistant would say are shorter than such a run.
 */
final class PromptLeak {
    private static final int RUN = 24;

    private final String secret;

    PromptLeak(String system) {
        this.secret = letters(system);
    }

    boolean in(String text) {
        String heard = letters(text);
        for (int at = 0; at + RUN <= heard.length(); at++) {
            if (secret.contains(heard.substring(at, at + RUN))) {
                return true;
            }
        }
        return false;
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}

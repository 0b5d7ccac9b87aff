package dev.tastemaker.guardrail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whether a text says that something is not so: a word of denial up to three words before it, in the same clause. */
final class Negation {
    private static final int REACH = 3;
    private static final Map<String, Set<String>> WORDS = Map.of(
            "en",
                    Set.of(
                            "not", "no", "non", "never", "without", "isn't", "aren't", "wasn't", "doesn't", "don't",
                            "cannot", "can't", "won't", "neither", "nor", "lacks", "lacking", "whether", "if"),
            "de",
                    Set.of(
                            "nicht", "kein", "keine", "keinen", "keiner", "keines", "keinem", "ohne", "nie", "niemals",
                            "weder", "ob"),
            "fr", Set.of("pas", "non", "sans", "jamais", "aucun", "aucune", "ni", "si"),
            "es", Set.of("no", "sin", "nunca", "ningún", "ninguna", "tampoco", "ni", "si"),
            "pt", Set.of("não", "sem", "nunca", "nenhum", "nenhuma", "nem", "se"));
    private static final List<String> UNSPACED = List.of("ではない", "ではありません", "じゃない", "ません", "なし", "不可", "できない");

    private Negation() {}

    static boolean before(String text, List<Word> words, int at, Locale locale) {
        Set<String> negators = WORDS.getOrDefault(locale.getLanguage(), WORDS.getOrDefault("en", Set.of()));
        for (int i = at - 1; i >= 0 && i >= at - REACH; i--) {
            if (Word.clauseEndsBetween(
                    text, words.get(i).end(), words.get(i + 1).start())) {
                return false;
            }
            if (negators.contains(words.get(i).lower())) {
                // "not only waterproof" affirms.
                return !(i + 1 < at
                        && Set.of("only", "nur", "seulement", "solo", "só", "just")
                                .contains(words.get(i + 1).lower()));
            }
        }
        return false;
    }

    /** Japanese denies after the word. */
    static boolean after(String text, int end) {
        String next = text.substring(end, Math.min(text.length(), end + 8));
        return UNSPACED.stream().anyMatch(next::contains);
    }
}

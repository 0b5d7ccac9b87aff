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
                            "not",
                            "no",
                            "non",
                            "never",
                            "without",
                            "isn't",
                            "aren't",
                            "wasn't",
                            "doesn't",
                            "don't",
                            "cannot",
                            "can't",
                            "won't",
                            "neither",
                            "nor",
                            "lacks",
                            "lacking",
                            "whether",
                            "if",
                            "nothing",
                            "nobody",
                            "none",
                            "hardly",
                            "isnt",
                            "couldn't",
                            "didn't",
                            "hasn't",
                            "haven't",
                            "wouldn't",
                            "needn't",
                            "nowhere"),
            "de",
                    Set.of(
                            "nicht", "kein", "keine", "keinen", "keiner", "keines", "keinem", "ohne", "nie", "niemals",
                            "weder", "ob", "nichts", "niemand", "kaum"),
            "fr", Set.of("pas", "non", "sans", "jamais", "aucun", "aucune", "ni", "si", "rien", "ne", "personne"),
            "es", Set.of("no", "sin", "nunca", "ningún", "ninguna", "tampoco", "ni", "si", "nada", "nadie", "ningun"),
            "pt", Set.of("não", "sem", "nunca", "nenhum", "nenhuma", "nem", "se", "nada", "ninguém"));
    private static final List<String> UNSPACED = List.of("ではない", "ではありません", "じゃない", "ません", "なし", "不可", "できない");

    private static final Set<String> NOTHING =
            Set.of("nothing", "nobody", "nowhere", "nichts", "niemand", "rien", "personne", "nada", "nadie", "ninguém");
    private static final Set<String> OPEN = Set.of("whether", "if", "ob", "si", "se");

    private Negation() {}

    /** Every word that denies or leaves open in a language. */
    static Set<String> words(Locale locale) {
        return WORDS.getOrDefault(locale.getLanguage(), Set.of());
    }

    /** Whether a word alone denies; "whether" only leaves open. */
    static boolean isDenial(Word word, Locale locale) {
        return !OPEN.contains(word.lower()) && words(locale).contains(word.lower());
    }

    /** Whether anything in a clause denies; a "free" behind its word does too ("lint free"). */
    static boolean denies(List<Word> clause, Locale locale) {
        boolean free = locale.getLanguage().equals("en")
                && clause.stream().skip(1).anyMatch(word -> word.lower().equals("free"));
        return free
                || clause.stream().anyMatch(word -> isDenial(word, locale) && !endsOpen(word, clause))
                || (locale.getLanguage().equals("ja")
                        && clause.stream().anyMatch(word -> UNSPACED.stream().anyMatch(word.lower()::contains)));
    }

    /** How often a clause denies. */
    static long count(List<Word> clause, Locale locale) {
        long words = clause.stream().filter(word -> isDenial(word, locale)).count();
        return words == 0 && denies(clause, locale) ? 1 : words;
    }

    /** "Lint free" denies the lint. */
    static boolean freed(List<Word> words, int at, Locale locale) {
        return locale.getLanguage().equals("en")
                && at + 1 < words.size()
                && words.get(at + 1).lower().equals("free");
    }

    /** "Made out of almost nothing" denies none of the words before it. */
    private static boolean endsOpen(Word word, List<Word> clause) {
        return word.equals(clause.getLast()) && clause.size() > 2 && NOTHING.contains(word.lower());
    }

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

package dev.tastemaker.guardrail;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words that say nothing of an item, by language: those of {@code neutral-words.txt} and those of the composers'
 * own phrases. What a phrase promises is checked by what must carry it, not here.
 */
final class Vocabulary {
    private static final Map<String, Vocabulary> BY_LANGUAGE = read();
    private static final Vocabulary NONE = new Vocabulary();

    private final Set<String> words = new HashSet<>();
    private final StringBuilder phrases = new StringBuilder();

    private Vocabulary() {}

    static Vocabulary of(Locale locale) {
        return BY_LANGUAGE.getOrDefault(locale.getLanguage(), NONE);
    }

    boolean holds(String lower) {
        return words.contains(lower);
    }

    /** For scripts without spaces: whether a run of characters stands in a phrase of ours. */
    boolean quotes(String run) {
        return phrases.indexOf(run) >= 0;
    }

    /** For scripts without spaces: how much of a text, pair by pair of its characters, stands in phrases of ours, 0 to 1. */
    double share(String text) {
        int own = 0;
        int all = 0;
        for (int i = 0; i + 2 <= text.length(); i++) {
            if (Word.isUnspaced(text.charAt(i)) && Word.isUnspaced(text.charAt(i + 1))) {
                all++;
                own += phrases.indexOf(text.substring(i, i + 2)) >= 0 ? 1 : 0;
            }
        }
        return all == 0 ? 1 : (double) own / all;
    }

    private static Map<String, Vocabulary> read() {
        Map<String, Vocabulary> read = new HashMap<>();
        for (String language : Phrasebook.LANGUAGES) {
            Vocabulary vocabulary = new Vocabulary();
            vocabulary.words.addAll(NeutralWords.of(Locale.of(language)));
            for (String book : Phrasebook.BOOKS) {
                WordList.read("/phrases/" + book + "/" + language + ".txt").forEach(vocabulary::add);
            }
            NeutralWords.of(Locale.of(language))
                    .forEach(word -> vocabulary.phrases.append(word).append('\n'));
            read.put(language, vocabulary);
        }
        return read;
    }

    private void add(String line) {
        String said = line.substring(line.indexOf(':') + 1).replaceAll("\\{[^}]*}", " ");
        phrases.append(said).append('\n');
        Word.of(NormalText.of(said)).forEach(word -> words.add(word.lower()));
    }
}

package dev.tastemaker.guardrail;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** R2: a text is in its reader's language, told by script and by the small words that every sentence has. */
final class LanguageCheck implements Check {
    private static final int LEAST_LETTERS = 20;
    private static final int TELLING = 3;
    private static final Map<String, Set<UnicodeScript>> SCRIPTS = Map.of(
            "ja", EnumSet.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HAN),
            "zh", EnumSet.of(UnicodeScript.HAN),
            "ko", EnumSet.of(UnicodeScript.HANGUL, UnicodeScript.HAN),
            "ru", EnumSet.of(UnicodeScript.CYRILLIC),
            "uk", EnumSet.of(UnicodeScript.CYRILLIC),
            "bg", EnumSet.of(UnicodeScript.CYRILLIC),
            "el", EnumSet.of(UnicodeScript.GREEK),
            "ar", EnumSet.of(UnicodeScript.ARABIC),
            "he", EnumSet.of(UnicodeScript.HEBREW),
            "th", EnumSet.of(UnicodeScript.THAI));
    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "en",
                    Set.of(
                            "the", "and", "with", "for", "your", "you", "is", "are", "of", "to", "this", "that", "it",
                            "from", "its"),
            "de",
                    Set.of(
                            "der", "die", "das", "und", "mit", "für", "ihr", "ihre", "sie", "ist", "von", "dein",
                            "deine", "ein", "eine", "im", "zu", "auf", "jetzt", "nur"),
            "fr",
                    Set.of(
                            "le", "les", "et", "avec", "pour", "votre", "vos", "vous", "est", "une", "des", "du",
                            "dans", "à", "ce", "cette"),
            "es",
                    Set.of(
                            "el", "los", "las", "y", "con", "para", "su", "sus", "tu", "es", "una", "del", "en", "por",
                            "al"),
            "pt",
                    Set.of(
                            "os", "e", "com", "para", "seu", "sua", "você", "é", "uma", "do", "da", "em", "no", "na",
                            "dos", "das"));
    private static final Map<String, Set<String>> ALL_SMALL_WORDS = allSmallWords();

    @Override
    public List<Violation> check(Draft draft) {
        List<Violation> violations = new ArrayList<>();
        for (Passage passage : draft.passages()) {
            List<Word> own = ownWords(passage, draft.grounds());
            String language = draft.grounds().locale().getLanguage();
            if (letters(own) >= LEAST_LETTERS && !(isInScript(own, language) && isInLanguage(own, language))) {
                violations.add(new Violation(
                        "R2", passage.name(), "", "is not in the reader's language (" + language + ")", null));
            }
            strange(own, draft.grounds(), language)
                    .ifPresent(word -> violations.add(new Violation(
                            "R2",
                            passage.name(),
                            word.spoken(),
                            "is in a script that the reader's language lacks",
                            null)));
        }
        return violations;
    }

    /** A word in a script of neither the reader nor the catalog nor whoever asked: "an open 办公室". Units have Greek letters. */
    private static Optional<Word> strange(List<Word> words, Grounds grounds, String language) {
        Set<UnicodeScript> usual =
                EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.COMMON, UnicodeScript.INHERITED);
        usual.addAll(SCRIPTS.getOrDefault(language, Set.of()));
        return words.stream()
                .filter(word -> word.lower().codePoints().anyMatch(c -> !usual.contains(UnicodeScript.of(c))))
                .filter(word -> !grounds.index().words().contains(word.lower())
                        && !Phrases.contains(grounds.reason(), word.lower())
                        && !NormalText.of(grounds.said()).contains(word.spoken()))
                .findFirst();
    }

    /** The words that are not the catalog's: names stay in the language of their shop. */
    private static List<Word> ownWords(Passage passage, Grounds grounds) {
        Set<String> facts = grounds.index().names();
        return Word.of(NormalText.of(passage.text())).stream()
                .filter(word -> !facts.contains(word.lower()))
                .toList();
    }

    private static boolean isInScript(List<Word> words, String language) {
        Set<UnicodeScript> scripts = SCRIPTS.getOrDefault(language, EnumSet.of(UnicodeScript.LATIN));
        long matching = words.stream()
                .flatMapToInt(word -> word.lower().codePoints())
                .filter(Character::isLetter)
                .filter(c -> scripts.contains(UnicodeScript.of(c)) || c == 'ー')
                .count();
        return matching * 2 >= letters(words);
    }

    /**
     * Whether no other language speaks for itself louder than the expected one. A word that the expected language has too
     * tells nothing ("no" is English as well as Portuguese), and one word over and over is still one word.
     */
    private static boolean isInLanguage(List<Word> words, String language) {
        Set<String> own = ALL_SMALL_WORDS.get(language);
        if (own == null) {
            return true;
        }
        return SMALL_WORDS.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(language))
                .noneMatch(entry -> {
                    List<String> foreign = said(words, entry.getValue(), own);
                    int expected = said(words, own, ALL_SMALL_WORDS.getOrDefault(entry.getKey(), Set.of()))
                            .size();
                    return foreign.size() >= TELLING
                            && foreign.stream().distinct().count() > 1
                            && foreign.size() > expected * 2;
                });
    }

    /** The words of one language in a text that the other does not have, as often as they stand there. */
    private static List<String> said(List<Word> words, Set<String> language, Set<String> other) {
        return words.stream()
                .map(Word::lower)
                .filter(word -> language.contains(word) && !other.contains(word))
                .toList();
    }

    /** By language all small words that are known of it, those of denial among them. */
    private static Map<String, Set<String>> allSmallWords() {
        return SMALL_WORDS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
            Locale locale = Locale.of(entry.getKey());
            Set<String> all = new HashSet<>(entry.getValue());
            all.addAll(NeutralWords.of(locale));
            all.addAll(Negation.words(locale));
            return all;
        }));
    }

    private static long letters(List<Word> words) {
        return words.stream()
                .flatMapToInt(word -> word.lower().toLowerCase(Locale.ROOT).codePoints())
                .filter(Character::isLetter)
                .count();
    }
}

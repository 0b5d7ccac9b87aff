package dev.tastemaker.guardrail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * G3 word by word: each word with a meaning of its own stands in the facts or in a short list of neutral words; in a
 * headline it may also stand in the shopper's reason. It keeps a small model from inventing a boot for a raincoat. Words can
 * be compared only within one language, so it rests where the catalog's language is not the reader's.
 */
final class WordsCheck implements Check {
    private static final int SHORTEST = 3;

    private final boolean everywhere;

    private WordsCheck(boolean everywhere) {
        this.everywhere = everywhere;
    }

    /** For headlines alone: what stands there has nothing beside it that would explain it. */
    static WordsCheck ofHeadlines() {
        return new WordsCheck(false);
    }

    /** For every text: of a writer that cannot be trusted to leave out what it does not know. */
    static WordsCheck ofEverything() {
        return new WordsCheck(true);
    }

    @Override
    public List<Violation> check(Draft draft) {
        Grounds grounds = draft.grounds();
        if (!sharesLanguage(grounds)) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>();
        for (Passage passage : draft.passages()) {
            if (everywhere || passage.form().headline()) {
                check(passage, grounds, violations);
            }
        }
        return violations;
    }

    private static void check(Passage passage, Grounds grounds, List<Violation> violations) {
        Set<String> neutral = NeutralWords.of(grounds.locale());
        Set<String> facts = grounds.index().words();
        Set<String> reason = passage.form().headline() ? Word.set(NormalText.of(grounds.reason())) : Set.of();
        List<Word> words = Word.of(NormalText.of(passage.text()));
        for (Word word : words) {
            // A short word passes, but not as the last one: that is where a text that was cut shows half of a word.
            boolean last =
                    passage.form().headline() && word.end() == words.getLast().end();
            boolean known = (word.lower().length() < SHORTEST && !last)
                    || Character.isDigit(word.lower().charAt(0))
                    || neutral.contains(word.lower())
                    || isIn(facts, word.lower())
                    || isIn(reason, word.lower());
            if (!known) {
                violations.add(new Violation(
                        "G3",
                        passage.name(),
                        word.spoken(),
                        "is a word that the item's facts do not hold",
                        "description"));
            }
        }
    }

    static boolean isIn(Set<String> vocabulary, String word) {
        return vocabulary.contains(word)
                || (word.length() > 3 && vocabulary.stream().anyMatch(known -> isForm(known, word)));
    }

    /** "brew" and "brewing", "kettle" and "kettles": one is the other with a short ending. */
    private static boolean isForm(String known, String word) {
        int common = commonStart(known, word);
        return common >= 4
                && known.length() - common <= 3
                && word.length() - common <= 3
                && (known.length() == common || word.length() == common || common >= 5);
    }

    private static int commonStart(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return i;
            }
        }
        return length;
    }

    private static boolean sharesLanguage(Grounds grounds) {
        String language = grounds.locale().getLanguage();
        return !grounds.items().isEmpty()
                && grounds.items().stream()
                        .allMatch(item -> Locale.forLanguageTag(item.language())
                                .getLanguage()
                                .equals(language))
                && !Set.of("ja", "zh", "th").contains(language);
    }
}

package dev.tastemaker.guardrail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The facts of some items clause by clause: what they affirm, what they deny, and which number stands between which words. */
final class FactClauses {
    private static final int SHORTEST = 3;
    private static final double SAME = 0.75;
    /** How like a clause must be to one of the facts to say half of it, and all of it. */
    private static final double HALF = 0.5;

    private static final double WHOLE = 0.9;
    private static final int REACH = 3;

    /** A clause of a fact; {@code words} are those with a meaning of their own. */
    private record Said(Set<String> words, long denials, Locale language) {
        /** Whether one that says the same denies it as often; one that says some of it need only deny at all. */
        boolean agrees(Clause clause, double likeness) {
            long denied = Negation.count(clause.words(), language);
            return denied >= (likeness >= WHOLE ? denials : Math.min(1, denials));
        }
    }

    private final List<Said> clauses = new ArrayList<>();
    private final Set<String> deniedWords = new HashSet<>();
    private final Set<String> affirmedWords = new HashSet<>();
    private final Map<String, Set<String>> numbersByPlace = new HashMap<>();

    void add(String normalText, Locale language) {
        for (Clause clause : Clause.of(normalText)) {
            Set<String> words = telling(clause.words(), language);
            sortWords(clause, words, language);
            if (!words.isEmpty()) {
                clauses.add(new Said(words, Negation.count(clause.words(), language), language));
            }
        }
        List<Word> words = Word.of(normalText);
        for (int i = 0; i < words.size(); i++) {
            if (isNumber(words.get(i))) {
                for (String place : places(words, i, language)) {
                    numbersByPlace
                            .computeIfAbsent(place, each -> new HashSet<>())
                            .add(words.get(i).lower());
                }
            }
        }
    }

    /** Whether a clause affirms what the facts say of these words and only ever deny, or denies less of what it repeats than they do. */
    boolean contradict(Clause clause, Locale locale) {
        Set<String> words = telling(clause.words(), locale);
        if (words.isEmpty()) {
            return false;
        }
        double least = Negation.denies(clause.words(), locale) ? WHOLE : HALF;
        double best = 0;
        boolean agrees = false;
        for (Said said : clauses) {
            double common = words.stream().filter(said.words()::contains).count();
            if (common < words.size() * SAME
                    || common < Math.min(2, said.words().size())) {
                continue;
            }
            double likeness = common / (words.size() + said.words().size() - common);
            if (likeness > best + 1e-9) {
                best = likeness;
                agrees = said.agrees(clause, likeness);
            } else if (likeness > best - 1e-9) {
                agrees |= said.agrees(clause, likeness);
            }
        }
        return best >= least && !agrees;
    }

    /**
     * Whether a clause affirms a word that the facts have only behind a denial: of "no pairing and no charging" each is denied
     * by itself.
     */
    boolean affirmsDenied(Clause clause, Locale locale) {
        for (int i = 0; i < clause.words().size(); i++) {
            Word word = clause.words().get(i);
            if (Negation.isDenial(word, locale)) {
                return false;
            }
            if (deniedWords.contains(word.lower()) && !affirmedWords.contains(word.lower())) {
                return !Negation.freed(clause.words(), i, locale);
            }
        }
        return false;
    }

    /** The first word with a meaning behind a denial is denied, whatever stands before one or without one is affirmed. */
    private void sortWords(Clause clause, Set<String> telling, Locale language) {
        int denialAt = -REACH;
        for (int i = 0; i < clause.words().size(); i++) {
            Word word = clause.words().get(i);
            if (Negation.isDenial(word, language)) {
                denialAt = i;
            } else if (telling.contains(word.lower())) {
                (i - denialAt < REACH ? deniedWords : affirmedWords).add(word.lower());
                denialAt = -REACH;
            }
        }
    }

    /** Whether a number stands where the facts have only others: between the same two words on both sides. */
    boolean contradictNumber(List<Word> words, int at, Locale locale) {
        if (!isNumber(words.get(at))) {
            return false;
        }
        for (String place : places(words, at, locale)) {
            Set<String> known = numbersByPlace.get(place);
            if (known != null && !known.contains(words.get(at).lower())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(Word word) {
        return Character.isDigit(word.lower().charAt(0));
    }

    /** The word before and the word behind, where they tell a place from others. */
    private static List<String> places(List<Word> words, int at, Locale locale) {
        String before = at > 0 ? words.get(at - 1).lower() : "";
        String after = at + 1 < words.size() ? words.get(at + 1).lower() : "";
        boolean telling = isWord(before)
                && isWord(after)
                && !(NeutralWords.of(locale).contains(before)
                        && NeutralWords.of(locale).contains(after));
        return telling ? List.of(before + " # " + after) : List.of();
    }

    private static boolean isWord(String word) {
        return word.length() > 1 && Character.isLetter(word.charAt(0)) && Units.of(word) == null;
    }

    private static Set<String> telling(List<Word> words, Locale locale) {
        Set<String> telling = new HashSet<>();
        for (Word word : words) {
            if (word.lower().length() >= SHORTEST
                    && !isNumber(word)
                    && !Negation.isDenial(word, locale)
                    && !NeutralWords.of(locale).contains(word.lower())) {
                telling.add(word.lower());
            }
        }
        return telling;
    }
}

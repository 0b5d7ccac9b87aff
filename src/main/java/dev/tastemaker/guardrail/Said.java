package dev.tastemaker.guardrail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What English words have said already, so that nothing is said twice: a number in letters is the same as in digits
 * ("Two-Slot Toaster" says "2 slots"), and one of a thing the same as several.
 */
final class Said {
    private static final Pattern PART = Pattern.compile("\\d+(?:[.,]\\d+)*|\\p{L}+");
    private static final Set<String> JOINING =
            Set.of("a", "an", "the", "and", "or", "with", "of", "for", "by", "in", "on", "to", "from", "at");
    private static final int TELLING_LETTERS = 4;
    private static final int MOST_AGAIN = 1;

    private final Set<String> words = new HashSet<>();

    private Said() {}

    /** All that a few texts say. */
    static Said by(String... texts) {
        Said said = new Said();
        for (String text : texts) {
            said.words.addAll(words(text));
        }
        return said;
    }

    /** Whether every word of a phrase has been said; false for one without words. */
    boolean says(String phrase) {
        List<String> telling = words(phrase);
        telling.removeAll(JOINING);
        return !telling.isEmpty() && words.containsAll(telling);
    }

    /** Whether any thing that a phrase names has been said: "brass and leather" of a brass bell. */
    boolean saysPartOf(String phrase) {
        return words(phrase).stream().anyMatch(word -> !JOINING.contains(word) && words.contains(word));
    }

    /** Whether a sentence goes over what has been said: a figure of it, two of its telling words, or the half of them. */
    boolean isRepeatedBy(String sentence) {
        List<String> telling = new ArrayList<>(new HashSet<>(words(sentence)));
        telling.removeIf(word -> !isTelling(word));
        long again = telling.stream().filter(words::contains).count();
        boolean figure = telling.stream().anyMatch(word -> isFigure(word) && words.contains(word));
        return figure || again > MOST_AGAIN || (again > 0 && again * 2 >= telling.size());
    }

    private static boolean isTelling(String word) {
        return isFigure(word)
                || (word.length() >= TELLING_LETTERS
                        && !NeutralWords.of(Locale.ENGLISH).contains(word));
    }

    private static boolean isFigure(String word) {
        return Character.isDigit(word.charAt(0));
    }

    /** In order, numbers as digits and each thing as one of it. */
    private static List<String> words(String text) {
        List<String> parts = PART.matcher(NormalText.of(text).toLowerCase(Locale.ENGLISH))
                .results()
                .map(MatchResult::group)
                .toList();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            int value = NumberWords.value(part);
            int unit = NumberWords.isTen(part) && i + 1 < parts.size() ? NumberWords.value(parts.get(i + 1)) : 0;
            boolean joined = unit > 0 && unit < 10;
            if (value > 0) {
                words.add(String.valueOf(joined ? value + unit : value));
                i += joined ? 1 : 0;
            } else {
                words.add(isFigure(part) ? part.replace(",", "") : one(part));
            }
        }
        return words;
    }

    private static String one(String word) {
        return EnglishWords.isSeveral(word) ? EnglishWords.one(word) : word;
    }
}

package dev.tastemaker.guardrail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One word of a text: letters, marks and digits, with apostrophes inside. Scripts without spaces give one long word, which
 * its readers search by substring; a word of another script inside ends it.
 *
 * @param lower in lower case
 * @param spoken as it stands
 */
record Word(String lower, String spoken, int start, int end) {
    private static final List<String> ELISIONS = List.of("l'", "d'", "qu'", "n'", "s'", "j'", "c'", "m'", "t'");

    static List<Word> of(String normalText) {
        List<Word> words = new ArrayList<>();
        int i = 0;
        while (i < normalText.length()) {
            int end = end(normalText, i);
            if (end == i) {
                i += Character.charCount(normalText.codePointAt(i));
            } else {
                words.add(between(normalText, i, end));
                i = end;
            }
        }
        return words;
    }

    /** The words of a text in lower case. */
    static Set<String> set(String normalText) {
        return of(normalText).stream().map(Word::lower).collect(Collectors.toSet());
    }

    /** Whether a clause ends between two places, so that what stands before does not speak of what stands after. */
    static boolean clauseEndsBetween(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (",;:.!?()–—、。！？\n".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    static boolean isUnspaced(int codePoint) {
        Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.THAI
                || codePoint == 'ー';
    }

    private static Word between(String text, int start, int end) {
        String spoken = text.substring(start, end);
        String lower = spoken.toLowerCase(Locale.ROOT);
        for (String elision : ELISIONS) {
            if (lower.startsWith(elision) && lower.length() > elision.length() + 1) {
                int cut = elision.length();
                return new Word(lower.substring(cut), spoken.substring(cut), start + cut, end);
            }
        }
        return new Word(lower, spoken, start, end);
    }

    private static int end(String text, int start) {
        int i = start;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            boolean apostrophe =
                    c == '\'' && i > start && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
            boolean otherScript = i > start && isUnspaced(c) != isUnspaced(text.codePointBefore(i));
            if ((!apostrophe && !isPart(c)) || otherScript) {
                return i;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    private static boolean isPart(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }
}

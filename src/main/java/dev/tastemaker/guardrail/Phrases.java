package dev.tastemaker.guardrail;

/** Finds a phrase as whole words, whatever its case. */
final class Phrases {
    private Phrases() {}

    static boolean contains(String text, String phrase) {
        return indexOf(text, phrase, 0) >= 0;
    }

    static int indexOf(String text, String phrase, int from) {
        if (phrase.isEmpty()) {
            return -1;
        }
        for (int at = from; at + phrase.length() <= text.length(); at++) {
            if (text.regionMatches(true, at, phrase, 0, phrase.length()) && isWhole(text, at, at + phrase.length())) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isWhole(String text, int start, int end) {
        return !(joins(text, start - 1) && joins(text, start)) && !(joins(text, end - 1) && joins(text, end));
    }

    private static boolean joins(String text, int i) {
        return i >= 0
                && i < text.length()
                && Character.isLetterOrDigit(text.charAt(i))
                && !Word.isUnspaced(text.charAt(i));
    }
}

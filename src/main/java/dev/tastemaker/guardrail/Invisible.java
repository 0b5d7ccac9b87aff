package dev.tastemaker.guardrail;

import org.jspecify.annotations.Nullable;

/** Characters that a reader does not see but a machine does: hidden words, turned directions, controls, halves. */
public final class Invisible {
    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;

    private Invisible() {}

    /** The name of the first such character; null when there is none. */
    static @Nullable String in(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (isInvisible(text, i, c)) {
                return "U+" + Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
            }
            i += Character.charCount(c);
        }
        return null;
    }

    /** The text without them; line ends become spaces and runs of spaces one. */
    public static String removed(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (Character.isWhitespace(c) || c == 0x85) {
                kept.append(' ');
            } else if (!isInvisible(text, i, c)) {
                kept.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return singleSpaced(kept.toString());
    }

    private static boolean isInvisible(String text, int i, int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> true;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> !((c == JOINER || c == NON_JOINER) && joins(text, i)) && c != 0xAD;
            default -> c == 0xFFFD || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0;
        };
    }

    /** Joiners belong into emoji and into Indic and Persian words, not between Latin letters. */
    private static boolean joins(String text, int i) {
        if (i == 0) {
            return false;
        }
        int before = text.codePointBefore(i);
        Character.UnicodeScript script = Character.UnicodeScript.of(before);
        return before == 0xFE0F
                || Character.isEmoji(before)
                || (Character.isLetter(before)
                        && script != Character.UnicodeScript.LATIN
                        && script != Character.UnicodeScript.CYRILLIC
                        && script != Character.UnicodeScript.GREEK)
                || Character.getType(before) == Character.NON_SPACING_MARK;
    }

    private static String singleSpaced(String text) {
        StringBuilder single = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' || (!single.isEmpty() && single.charAt(single.length() - 1) != ' ')) {
                single.append(c);
            }
        }
        return single.toString().stripTrailing();
    }
}

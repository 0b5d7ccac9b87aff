package dev.tastemaker.guardrail;

import java.text.BreakIterator;
import java.util.Locale;

/** Characters as a reader counts them: a flag, a family or a letter with its accents is one. */
public final class Graphemes {
    private static final BreakIterator PROTOTYPE = BreakIterator.getCharacterInstance(Locale.ROOT);
    private static final String ELLIPSIS = "…";

    private Graphemes() {}

    public static int count(String text) {
        if (isPlain(text)) {
            return text.length();
        }
        BreakIterator breaks = over(text);
        int count = 0;
        while (breaks.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /** How many graphemes are emoji. */
    static int emoji(String text) {
        if (isPlain(text)) {
            return 0;
        }
        BreakIterator breaks = over(text);
        int count = 0;
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (isEmoji(text.substring(start, end))) {
                count++;
            }
            start = end;
        }
        return count;
    }

    private static boolean isEmoji(String grapheme) {
        return grapheme.codePoints().anyMatch(c -> c == 0xFE0F || Character.isEmojiPresentation(c));
    }

    /** The first {@code most} graphemes at the most. */
    public static String first(String text, int most) {
        BreakIterator breaks = over(text);
        int end = 0;
        for (int i = 0; i < most; i++) {
            int next = breaks.next();
            if (next == BreakIterator.DONE) {
                return text;
            }
            end = next;
        }
        return text.substring(0, end);
    }

    /** The text itself when it fits, else its first words and an ellipsis; a word longer than the room is cut between graphemes. */
    public static String shortened(String text, int most) {
        if (count(text) <= most) {
            return text;
        }
        String cut = first(text, most - 1);
        int space = cut.lastIndexOf(' ');
        boolean atWord = text.length() > cut.length() && text.charAt(cut.length()) == ' ';
        String kept = !atWord && space > cut.length() / 2 ? cut.substring(0, space) : cut;
        return withoutTail(kept) + ELLIPSIS;
    }

    private static String withoutTail(String text) {
        int end = text.length();
        while (end > 0 && " ,;:–-(/&+".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x300 || c == '\r') {
                return false;
            }
        }
        return true;
    }

    private static BreakIterator over(String text) {
        BreakIterator breaks = (BreakIterator) PROTOTYPE.clone();
        breaks.setText(text);
        return breaks;
    }
}

package dev.tastemaker.guardrail;

import java.text.Normalizer;

/** One spelling for what looks the same: NFKC, with the two losses undone that would change a number. */
final class NormalText {
    /** Stands for a space that keeps a number together ("1 299,00"); read like the Swiss group mark. */
    static final char GROUP = '\'';

    private NormalText() {}

    static String of(String text) {
        if (isAscii(text)) {
            return text;
        }
        return Normalizer.normalize(prepared(text), Normalizer.Form.NFKC);
    }

    /** NFKC turns "1½" into "11⁄2" and a no-break space into a plain one; both are settled before it. */
    private static String prepared(String text) {
        StringBuilder prepared = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean afterDigit = i > 0 && Character.isDigit(text.charAt(i - 1));
            switch (c) {
                case '\u00A0', '\u202F', '\u2009', '\u2007' -> prepared.append(groups(text, i) ? GROUP : ' ');
                case '’', '‘' -> prepared.append('\'');
                case '½' -> prepared.append(afterDigit ? ".5" : "0.5");
                case '¼' -> prepared.append(afterDigit ? ".25" : "0.25");
                case '¾' -> prepared.append(afterDigit ? ".75" : "0.75");
                case '™', '℠', '®' -> prepared.append(' ');
                default -> prepared.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
            }
        }
        return prepared.toString();
    }

    private static boolean groups(String text, int space) {
        return space > 0 && Character.isDigit(text.charAt(space - 1)) && threeDigitsAt(text, space + 1);
    }

    /** Exactly three digits: a fourth would make it another number. */
    static boolean threeDigitsAt(String text, int start) {
        if (start + 3 > text.length() || (start + 3 < text.length() && Character.isDigit(text.charAt(start + 3)))) {
            return false;
        }
        return Character.isDigit(text.charAt(start))
                && Character.isDigit(text.charAt(start + 1))
                && Character.isDigit(text.charAt(start + 2));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7E) {
                return false;
            }
        }
        return true;
    }
}

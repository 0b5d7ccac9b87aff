package dev.tastemaker.guardrail;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Digits with their separators, read the way the text's language writes numbers: {@code 1.299} is a thousand and more in
 * German and a little more than one in English, {@code 12,50} is twelve and a half in both.
 */
record NumberToken(int start, int end, BigDecimal value) {
    private static final int LONGEST = 24;

    /** The number that begins with the digit at {@code start}; null when the digits are no number that anyone writes. */
    static @Nullable NumberToken at(String text, int start, Locale locale) {
        int end = start;
        while (end < text.length() && (isDigit(text.charAt(end)) || separates(text, end, locale))) {
            end++;
        }
        String token = text.substring(start, end);
        if (token.length() > LONGEST) {
            return null;
        }
        BigDecimal value = value(token, locale);
        return value == null ? null : new NumberToken(start, end, value);
    }

    private static boolean separates(String text, int i, Locale locale) {
        char c = text.charAt(i);
        if (i == 0 || i + 1 >= text.length() || !isDigit(text.charAt(i - 1)) || !isDigit(text.charAt(i + 1))) {
            return false;
        }
        return switch (c) {
            case '.', ',' -> true;
            case NormalText.GROUP -> NormalText.threeDigitsAt(text, i + 1);
            case ' ' -> groupsWithSpace(locale) && NormalText.threeDigitsAt(text, i + 1);
            default -> false;
        };
    }

    private static @Nullable BigDecimal value(String token, Locale locale) {
        String digits = token.replace(" ", "").replace(String.valueOf(NormalText.GROUP), "");
        int lastDot = digits.lastIndexOf('.');
        int lastComma = digits.lastIndexOf(',');
        if (lastDot < 0 && lastComma < 0) {
            return new BigDecimal(digits);
        }
        if (lastDot >= 0 && lastComma >= 0) {
            char decimal = lastDot > lastComma ? '.' : ',';
            return grouped(digits, decimal == '.' ? ',' : '.', decimal);
        }
        char only = lastDot >= 0 ? '.' : ',';
        boolean once = digits.indexOf(only) == digits.lastIndexOf(only);
        return once && !(looksGrouped(digits, only) && decimalMark(locale) != only)
                ? grouped(digits, ' ', only)
                : grouped(digits, only, ' ');
    }

    private static boolean looksGrouped(String digits, char mark) {
        int at = digits.indexOf(mark);
        return at >= 1 && at <= 3 && digits.length() - at - 1 == 3 && digits.charAt(0) != '0';
    }

    private static @Nullable BigDecimal grouped(String digits, char group, char decimal) {
        int point = digits.indexOf(decimal);
        String whole = point < 0 ? digits : digits.substring(0, point);
        String fraction = point < 0 ? "" : digits.substring(point + 1);
        if (fraction.indexOf(group) >= 0 || fraction.indexOf(decimal) >= 0 || !isWellGrouped(whole, group)) {
            return null;
        }
        String joined = whole.replace(String.valueOf(group), "");
        return new BigDecimal(fraction.isEmpty() ? joined : joined + "." + fraction);
    }

    /** Groups of three; India writes 1,29,900, so groups of two are fine before the last one. */
    private static boolean isWellGrouped(String whole, char group) {
        int previous = whole.indexOf(group);
        while (previous >= 0) {
            int next = whole.indexOf(group, previous + 1);
            int length = (next < 0 ? whole.length() : next) - previous - 1;
            if (length != 3 && !(length == 2 && next >= 0)) {
                return false;
            }
            previous = next;
        }
        return true;
    }

    private static char decimalMark(Locale locale) {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    }

    private static boolean groupsWithSpace(Locale locale) {
        char group = DecimalFormatSymbols.getInstance(locale).getGroupingSeparator();
        return Character.isSpaceChar(group);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

package dev.tastemaker.guardrail;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds every number of a text with what it counts. One pass, no pattern: a text is read for each sentence that leaves the
 * service, and the facts of an item for each message about it.
 */
final class QuantityReader {
    private final String text;
    private final Locale locale;
    private final MomentReader moments;
    private final List<Quantity> quantities = new ArrayList<>();
    private int consumed;

    private QuantityReader(String text, Locale locale) {
        this.text = text;
        this.locale = locale;
        this.moments = new MomentReader(text, locale);
    }

    /** The numbers of a text that {@link NormalText} has passed over, in order. */
    static List<Quantity> read(String normalText, Locale locale) {
        return new QuantityReader(normalText, locale).read();
    }

    private List<Quantity> read() {
        int i = 0;
        while (i < text.length()) {
            if (!isDigit(i)) {
                i++;
                continue;
            }
            int runStart = startOfRun(i);
            i = runStart < i ? code(runStart) : quantity(i);
            consumed = i;
        }
        return quantities;
    }

    /** Digits after letters, as in {@code XM4}: part of a name, and right only as that name. */
    private int code(int start) {
        int end = start;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        quantities.add(Quantity.of(text.substring(start, end), start, end, BigDecimal.ZERO, Dimension.CODE));
        return end;
    }

    private int quantity(int start) {
        Quantity moment = moments.at(start);
        if (moment != null) {
            quantities.add(moment);
            return moment.end();
        }
        NumberToken number = NumberToken.at(text, start, locale);
        if (number == null) {
            return firstNumberOnly(start);
        }
        Quantity read = withUnit(number);
        quantities.add(read);
        return read.end();
    }

    /** Digits that are no single number ("1.2.3"): each run counts by itself. */
    private int firstNumberOnly(int start) {
        int end = start;
        while (end < text.length() && isDigit(end)) {
            end++;
        }
        quantities.add(
                Quantity.plain(text.substring(start, end), start, end, new BigDecimal(text.substring(start, end))));
        return end;
    }

    private Quantity withUnit(NumberToken number) {
        Quantity money = moneyBefore(number);
        if (money != null) {
            return money;
        }
        int end = skipped(number.end(), ".-", ",-");
        Quantity rating = ratingAfter(number);
        if (rating != null) {
            return rating;
        }
        int unitStart = end < text.length() && isGap(text.charAt(end)) ? end + 1 : end;
        int unitEnd = endOfUnit(unitStart);
        boolean runsOn = unitStart == number.end() && unitEnd < text.length() && isDigit(unitEnd);
        if (unitEnd > unitStart) {
            Quantity read = runsOn ? null : measured(number, text.substring(unitStart, unitEnd), unitEnd);
            if (read != null) {
                return read;
            }
            if (unitStart == number.end() && !isMultiplier(unitStart, unitEnd) && isNamePart(text.charAt(unitStart))) {
                int codeEnd = endOfName(unitStart);
                return Quantity.of(
                        text.substring(number.start(), codeEnd),
                        number.start(),
                        codeEnd,
                        number.value(),
                        Dimension.CODE);
            }
        }
        return Quantity.plain(
                text.substring(number.start(), number.end()), number.start(), number.end(), number.value());
    }

    private @Nullable Quantity measured(NumberToken number, String unit, int end) {
        Set<String> currencies = Currencies.of(unit);
        if (currencies != null) {
            return money(number, number.start(), end, currencies);
        }
        Units.Unit known = Units.of(unit);
        return known == null
                ? null
                : new Quantity(
                        text.substring(number.start(), end),
                        number.start(),
                        end,
                        number.value(),
                        known.dimension(),
                        number.value().multiply(known.factor()),
                        Set.of());
    }

    private @Nullable Quantity moneyBefore(NumberToken number) {
        int end = number.start();
        if (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        String sign = Currencies.signBefore(text, end);
        if (sign.isEmpty()) {
            int start = end;
            while (start > 0 && Character.isLetter(text.charAt(start - 1)) && end - start < 4) {
                start--;
            }
            sign = end - start == 3 ? text.substring(start, end) : "";
        }
        Set<String> currencies = sign.isEmpty() || isWord(sign) ? null : Currencies.of(sign);
        if (currencies == null) {
            return null;
        }
        return money(number, end - sign.length(), skipped(number.end(), ".-", ",-"), currencies);
    }

    /** "100 yen" has its word after the number; before it, only codes in capitals and signs count. */
    private static boolean isWord(String sign) {
        return Character.isLowerCase(sign.charAt(0)) && Character.isLetter(sign.charAt(sign.length() - 1));
    }

    private Quantity money(NumberToken number, int start, int end, Set<String> currencies) {
        return new Quantity(
                text.substring(start, end), start, end, number.value(), Dimension.MONEY, number.value(), currencies);
    }

    /** "4.6/5", "4.6 out of 5": the five is the scale, not a number of its own. */
    private @Nullable Quantity ratingAfter(NumberToken number) {
        for (String scale : List.of("/5", " / 5", " out of 5", " von 5", " sur 5", " de 5")) {
            int end = number.end() + scale.length();
            if (text.startsWith(scale, number.end()) && (end == text.length() || !isDigit(end))) {
                return Quantity.of(
                        text.substring(number.start(), end), number.start(), end, number.value(), Dimension.STARS);
            }
        }
        return null;
    }

    private int endOfUnit(int start) {
        if (start >= text.length()) {
            return start;
        }
        char first = text.charAt(start);
        if (Word.isUnspaced(first)) {
            return start + Units.lengthOfUnspaced(text, start);
        }
        if ("%€£¥₹₩₺₽₫฿₪₴$\"″★☆".indexOf(first) >= 0) {
            return start + 1;
        }
        int end = start;
        while (end < text.length() && (isLatin(text.charAt(end)) || text.charAt(end) == '°')) {
            end++;
        }
        if (end > start && text.startsWith("/h", end)) {
            return end + 2;
        }
        boolean squared = end > start && end < text.length() && text.charAt(end) == '2';
        return squared && Units.of(text.substring(start, end + 1)) != null ? end + 1 : end;
    }

    /** "4x", "20x30", "3rd", "4er", "2a": how often or which, not a unit; "120A" is none of these. */
    private boolean isMultiplier(int start, int end) {
        String suffix = text.substring(start, end);
        return Set.of("o", "a", "e").contains(suffix)
                || Set.of("x", "st", "nd", "rd", "th", "er", "er-set", "º", "ª")
                        .contains(suffix.toLowerCase(Locale.ROOT));
    }

    private int endOfName(int start) {
        int end = start;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int startOfRun(int i) {
        int start = i;
        while (start > consumed && isNamePart(text.charAt(start - 1))) {
            start--;
        }
        boolean times = i - start == 1 && consumed == start && start > 0 && "xX".indexOf(text.charAt(start)) >= 0;
        return times || isCurrencyCode(start, i) ? i : start;
    }

    private boolean isCurrencyCode(int start, int end) {
        return end - start == 3 && Currencies.of(text.substring(start, end)) != null;
    }

    private int skipped(int start, String... tails) {
        for (String tail : tails) {
            if (text.startsWith(tail, start)) {
                return start + tail.length();
            }
        }
        return start;
    }

    private boolean isDigit(int i) {
        char c = text.charAt(i);
        return c >= '0' && c <= '9';
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '-' || c == '\u2010' || c == NormalText.GROUP;
    }

    private static boolean isLatin(char c) {
        return Character.isLetter(c) && !Word.isUnspaced(c);
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) && !Word.isUnspaced(c);
    }
}

package dev.tastemaker.guardrail;

import java.math.BigDecimal;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads dates and times of day at a digit; a year is left to be read as a number of its own. */
final class MomentReader {
    private static final Set<String> DOTTED = Set.of("de", "pl", "cs", "fi", "nb", "no", "da", "ru", "tr");

    private final String text;
    private final Locale locale;
    private final Calendar calendar;

    MomentReader(String text, Locale locale) {
        this.text = text;
        this.locale = locale;
        this.calendar = Calendar.of(locale);
    }

    /** The date or time that begins at {@code start}; null when none does. */
    @Nullable
    Quantity at(int start) {
        int end = digitsEnd(start);
        if (end - start == 4) {
            return isoDate(start, end);
        }
        if (end - start > 2) {
            return null;
        }
        int first = Integer.parseInt(text, start, end, 10);
        Quantity clock = clock(start, end, first);
        if (clock != null) {
            return clock;
        }
        Quantity numeric = numericDate(start, end, first);
        return numeric != null ? numeric : namedDate(start, end, first);
    }

    private @Nullable Quantity clock(int start, int end, int hour) {
        int after = end;
        int minute = 0;
        boolean exact = false;
        if (end < text.length() && ":h時".indexOf(text.charAt(end)) >= 0 && digitsEnd(end + 1) == end + 3) {
            minute = Integer.parseInt(text, end + 1, end + 3, 10);
            after = end + 3;
            exact = true;
            after = text.startsWith("分", after) ? after + 1 : after;
        } else if (text.startsWith("時", end) && !text.startsWith("時間", end)) {
            after = end + 1;
            exact = true;
        }
        String lower = text.substring(after, Math.min(text.length(), after + 5)).toLowerCase(Locale.ROOT);
        for (String suffix : List.of(" uhr", " pm", "pm", " p.m.", " am", "am", " a.m.")) {
            if (lower.startsWith(suffix) && !letterAt(after + suffix.length())) {
                after += suffix.length();
                exact = true;
                hour = suffix.contains("p") ? hour % 12 + 12 : suffix.contains("a") ? hour % 12 : hour;
            }
        }
        return exact && hour < 24 && minute < 60 ? moment(start, after, hour * 60 + minute, Dimension.CLOCK) : null;
    }

    private @Nullable Quantity isoDate(int start, int end) {
        if (!text.startsWith("-", end) || digitsEnd(end + 1) != end + 3 || !text.startsWith("-", end + 3)) {
            return null;
        }
        int dayEnd = digitsEnd(end + 4);
        return dayEnd == end + 6
                ? date(
                        start,
                        dayEnd,
                        Integer.parseInt(text, end + 1, end + 3, 10),
                        Integer.parseInt(text, end + 4, dayEnd, 10))
                : null;
    }

    private @Nullable Quantity numericDate(int start, int end, int first) {
        if (end >= text.length() || "./-".indexOf(text.charAt(end)) < 0) {
            return null;
        }
        char mark = text.charAt(end);
        int secondEnd = digitsEnd(end + 1);
        if (secondEnd == end + 1
                || secondEnd > end + 3
                || secondEnd >= text.length()
                || text.charAt(secondEnd) != mark) {
            return null;
        }
        int second = Integer.parseInt(text, end + 1, secondEnd, 10);
        int yearEnd = digitsEnd(secondEnd + 1);
        int year = yearEnd - secondEnd - 1;
        boolean shortForm = year == 0 && mark == '.' && DOTTED.contains(locale.getLanguage());
        if (year != 2 && year != 4 && !shortForm) {
            return null;
        }
        boolean monthFirst = mark == '/' && Set.of("US", "PH").contains(locale.getCountry());
        return monthFirst ? date(start, yearEnd, first, second) : date(start, yearEnd, second, first);
    }

    private @Nullable Quantity namedDate(int start, int end, int day) {
        if (text.startsWith("月", end)) {
            int dayStart = end + 1;
            int dayEnd = digitsEnd(dayStart);
            return dayEnd > dayStart && text.startsWith("日", dayEnd)
                    ? date(start, dayEnd + 1, day, Integer.parseInt(text, dayStart, dayEnd, 10))
                    : null;
        }
        Word after = wordAfter(end);
        Optional<Month> month = after == null ? Optional.empty() : calendar.month(after);
        if (month.isPresent() && after != null) {
            return date(start, after.end(), month.get().getValue(), day);
        }
        Word before = wordBefore(start);
        Optional<Month> earlier = before == null ? Optional.empty() : calendar.month(before);
        return earlier.map(name -> date(start, end, name.getValue(), day)).orElse(null);
    }

    /** The word after a day: past "st", "of", "de" and dots. */
    private @Nullable Word wordAfter(int end) {
        int i = end;
        for (String ordinal : List.of("st", "nd", "rd", "th", "er", "º")) {
            if (text.startsWith(ordinal, i) && !letterAt(i + ordinal.length())) {
                i += ordinal.length();
            }
        }
        i = skip(i);
        for (String of : List.of("of ", "de ")) {
            i = text.startsWith(of, i) ? i + of.length() : i;
        }
        return i > end ? wordFrom(i) : null;
    }

    private @Nullable Word wordBefore(int start) {
        int end = start;
        while (end > 0 && " .".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int i = end;
        while (i > 0 && Character.isLetter(text.charAt(i - 1))) {
            i--;
        }
        return i < end && end < start ? wordFrom(i) : null;
    }

    private @Nullable Word wordFrom(int start) {
        int end = start;
        while (letterAt(end)) {
            end++;
        }
        String spoken = text.substring(start, end);
        return end == start ? null : new Word(spoken.toLowerCase(Locale.ROOT), spoken, start, end);
    }

    private int skip(int i) {
        int at = i;
        while (at < text.length() && at < i + 3 && " .".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private @Nullable Quantity date(int start, int end, int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= 31
                ? moment(start, end, month * 100 + day, Dimension.DATE)
                : null;
    }

    private Quantity moment(int start, int end, int value, Dimension dimension) {
        return Quantity.of(text.substring(start, end), start, end, BigDecimal.valueOf(value), dimension);
    }

    private boolean letterAt(int i) {
        return i < text.length() && Character.isLetter(text.charAt(i));
    }

    private int digitsEnd(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return Math.min(end, text.length());
    }
}

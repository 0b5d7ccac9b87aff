package dev.tastemaker.guardrail;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The names of months and weekdays in one language, and in English beside it because feeds are often English. */
final class Calendar {
    private static final Map<String, Calendar> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Map<String, Month> months = new HashMap<>();
    private final Map<String, DayOfWeek> weekdays = new HashMap<>();

    private Calendar(Locale locale) {
        for (Month month : Month.values()) {
            for (TextStyle style : new TextStyle[] {TextStyle.FULL, TextStyle.FULL_STANDALONE}) {
                months.put(month.getDisplayName(style, locale).toLowerCase(Locale.ROOT), month);
            }
            months.put(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT), month);
            months.put(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT), month);
        }
        // "4 may be enough": the verb is the commoner word.
        months.remove("may");
        months.remove("mar");
        Arrays.stream(DayOfWeek.values())
                .forEach(day -> weekdays.put(
                        day.getDisplayName(TextStyle.FULL_STANDALONE, locale).toLowerCase(Locale.ROOT), day));
    }

    static Calendar of(Locale locale) {
        return BY_LANGUAGE.computeIfAbsent(locale.getLanguage(), language -> new Calendar(Locale.of(language)));
    }

    Optional<Month> month(Word word) {
        return Optional.ofNullable(word.spoken().equals("May") ? Month.MAY : months.get(word.lower()));
    }

    Optional<DayOfWeek> weekday(Word word) {
        return Optional.ofNullable(weekdays.get(word.lower()));
    }
}

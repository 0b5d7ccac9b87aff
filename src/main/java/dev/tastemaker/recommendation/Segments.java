package dev.tastemaker.recommendation;

import dev.tastemaker.problem.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The groups of shoppers that trends are told apart by, as the store names them. */
final class Segments {
    static final String ALL = "all";

    private Segments() {}

    static String ofLanguage(String locale) {
        String language = Locale.forLanguageTag(locale.replace('_', '-')).getLanguage();
        return "language:" + (language.isEmpty() ? "en" : language);
    }

    /** The part of the day it is at a place, cut as the store cuts it. */
    static String ofDay(Instant now, ZoneId zone) {
        return "day:" + partOfDay(now, zone);
    }

    static String partOfDay(Instant now, ZoneId zone) {
        int hour = now.atZone(zone).getHour();
        if (hour >= 5 && hour <= 10) {
            return "morning";
        }
        if (hour >= 11 && hour <= 16) {
            return "afternoon";
        }
        return hour >= 17 && hour <= 22 ? "evening" : "night";
    }

    /** A segment as a request names it: all, a language, or a part of the day; a locale stands for its language. */
    static String checked(@Nullable String segment) {
        if (segment == null || segment.isBlank() || segment.equals(ALL)) {
            return ALL;
        }
        if (segment.matches("day:(morning|afternoon|evening|night)")) {
            return segment;
        }
        String locale = segment.startsWith("language:") ? segment.substring("language:".length()) : segment;
        if (!locale.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}")) {
            throw Refusal.invalid(
                    "segment must be all, a language such as language:de, a locale, or day:morning, afternoon, evening or night");
        }
        return ofLanguage(locale);
    }
}

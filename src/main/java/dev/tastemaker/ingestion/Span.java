package dev.tastemaker.ingestion;

import dev.tastemaker.problem.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** A time from and a time to, either may be open, as feeds write them: {@code 2026-11-20T00:00+0100/2026-11-30}. */
record Span(@Nullable Instant from, @Nullable Instant to) {
    static final Span ALWAYS = new Span(null, null);

    /** ISO 8601, with or without a time, its seconds, a zone, and the colon in the zone. */
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']HH:mm[:ss]")
            .optionalStart()
            .appendFraction(java.time.temporal.ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .optionalEnd()
            .appendPattern("[ ][XXX][XX][X]")
            .toFormatter();

    static Span of(String field, String text) {
        String[] parts = text.split("/", 2);
        if (parts.length < 2) {
            throw Refusal.invalid(field + " must be two times with a slash between them");
        }
        return new Span(start(field, parts[0]), end(field, parts[1]));
    }

    boolean holds(Instant time) {
        return (from == null || !time.isBefore(from)) && (to == null || time.isBefore(to));
    }

    /** A time; a day alone is its beginning. */
    static @Nullable Instant start(String field, @Nullable String text) {
        return time(field, text, false);
    }

    /** A time; a day alone is its end, because a sale "until the 30th" holds on the 30th. */
    static @Nullable Instant end(String field, @Nullable String text) {
        return time(field, text, true);
    }

    private static @Nullable Instant time(String field, @Nullable String text, boolean endOfDay) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            TemporalAccessor time =
                    ISO.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return switch (time) {
                case OffsetDateTime zoned -> zoned.toInstant();
                case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
                case LocalDate day ->
                    (endOfDay ? day.plusDays(1) : day)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
                default -> throw new DateTimeException("not a time");
            };
        } catch (DateTimeException e) {
            throw Refusal.invalid(field + " must be a time such as 2026-11-20T00:00+01:00");
        }
    }
}

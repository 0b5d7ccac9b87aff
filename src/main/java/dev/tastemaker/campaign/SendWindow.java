package dev.tastemaker.campaign;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.tastemaker.problem.Refusal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When messages may arrive, by the clock on the recipient's wall.
 *
 * @param notBefore null: at once
 * @param quietFrom begin of the quiet hours; both or none; may be later than {@code quietTo}: over midnight
 * @param quietTo their end, when messages may arrive again
 * @param usualHour whether each person is written to in the hour in which this person usually acts
 * @param hour for whom has no usual hour (0 to 23); null: at once
 */
@JsonIgnoreProperties(ignoreUnknown = false)
public record SendWindow(
        @Nullable Instant notBefore,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietTo,
        @Nullable Boolean usualHour,
        @Nullable Integer hour) {
    static final SendWindow ALWAYS = new SendWindow(null, null, null, null, null);

    public SendWindow {
        if ((quietFrom == null) != (quietTo == null)) {
            throw Refusal.invalid("window needs both quietFrom and quietTo or neither");
        }
        if (quietFrom != null && quietFrom.equals(quietTo)) {
            throw Refusal.invalid("window.quietFrom and window.quietTo are the same");
        }
        if (hour != null && (hour < 0 || hour > 23)) {
            throw Refusal.invalid("window.hour must be from 0 to 23");
        }
    }

    /** The first moment from {@code now} on at which a person there may be written to: {@code now} itself outside the quiet hours. */
    Instant earliest(Instant now, ZoneId zone) {
        LocalTime from = quietFrom;
        LocalTime to = quietTo;
        if (from == null || to == null) {
            return now;
        }
        ZonedDateTime there = now.atZone(zone);
        if (!isQuiet(there.toLocalTime(), from, to)) {
            return now;
        }
        ZonedDateTime end = there.toLocalDate().atTime(to).atZone(zone);
        if (!end.isAfter(there)) {
            end = there.toLocalDate().plusDays(1).atTime(to).atZone(zone);
        }
        // An end inside the hour that a clock change skips or repeats: go on until the wall itself says that it is
        // over.
        while (isQuiet(end.toLocalTime(), from, to)) {
            end = end.plusMinutes(1);
        }
        return end.toInstant();
    }

    private static boolean isQuiet(LocalTime time, LocalTime from, LocalTime to) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}

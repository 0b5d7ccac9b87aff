package dev.tastemaker.campaign;

import dev.tastemaker.campaign.Deliverer.Later;
import dev.tastemaker.campaign.Deliverer.Outcome;
import dev.tastemaker.campaign.Deliverer.Refused;
import dev.tastemaker.campaign.Deliverer.Sent;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an HTTP status says of a message: 2xx taken; 401 and 403 our own fault; 408, 425, 429 and 5xx not now; any other never. */
final class HttpVerdict {
    private static final Duration LONGEST = Duration.ofHours(1);

    private HttpVerdict() {}

    static Outcome of(int status, Optional<String> retryAfter, String providerId) {
        if (status >= 200 && status < 300) {
            return new Sent(providerId);
        }
        if (status == 429 || (status == 503 && retryAfter.isPresent())) {
            return new Later("status " + status, retryAfter(retryAfter, Instant.now()), true);
        }
        if (status == 401 || status == 403) {
            return new Later("the provider does not know us: status " + status, null, true);
        }
        if (status == 408 || status == 425 || status >= 500) {
            return new Later("status " + status, retryAfter(retryAfter, Instant.now()), false);
        }
        return new Refused("status " + status);
    }

    /** Seconds or a date (RFC 9110, 10.2.3); null when it is neither, never more than an hour. */
    static @Nullable Duration retryAfter(Optional<String> header, Instant now) {
        if (header.isEmpty()) {
            return null;
        }
        String value = header.get().strip();
        try {
            Duration wait = value.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }
}

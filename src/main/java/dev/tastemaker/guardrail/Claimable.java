package dev.tastemaker.guardrail;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.Reduction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What may be promised of an item at one moment beyond what it is: one reading for those who write and those who check.
 *
 * @param stock the pieces left, when they are few
 * @param endsAt when the offer ends, when that is ahead
 * @param startsAt when a livestream starts, when that is ahead
 */
public record Claimable(
        Optional<Reduction> reduction,
        Optional<Rating> rating,
        OptionalInt stock,
        Optional<Instant> endsAt,
        Optional<Instant> startsAt) {
    private static final int FEW = 10;
    private static final Duration SOON = Duration.ofDays(3);

    /** A rating good enough, from ratings enough, to be spoken of. */
    public record Rating(BigDecimal average, int count) {
        private static final BigDecimal GOOD = new BigDecimal("4.3");
        private static final BigDecimal MOST = BigDecimal.valueOf(5);
        private static final int ENOUGH = 20;

        private boolean isGood() {
            return average.compareTo(GOOD) >= 0 && average.compareTo(MOST) <= 0 && count >= ENOUGH;
        }
    }

    public static Claimable of(Item item, Instant now) {
        return new Claimable(
                Reduction.of(item, now),
                rating(item, now),
                few(item),
                moment(item, "offer_ends_at", now),
                moment(item, "starts_at", now));
    }

    /** Whether the offer ends within three days. */
    public boolean endsSoon(Instant now) {
        return endsAt.filter(end -> Duration.between(now, end).compareTo(SOON) <= 0)
                .isPresent();
    }

    /** Whether the offer ends today where the reader is. */
    public boolean endsToday(Instant now, ZoneId zone) {
        return endsAt.filter(end ->
                        end.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate()))
                .isPresent();
    }

    private static Optional<Rating> rating(Item item, Instant now) {
        try {
            Optional<BigDecimal> average = item.fact("rating_avg", now)
                    .map(fact -> new BigDecimal(fact.value().strip()));
            Optional<Integer> count = item.fact("rating_count", now)
                    .map(fact -> Integer.valueOf(fact.value().strip()));
            return average.isPresent() && count.isPresent()
                    ? Optional.of(new Rating(average.get(), count.get())).filter(Rating::isGood)
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static OptionalInt few(Item item) {
        Integer stock = item.stock();
        return stock != null && stock > 0 && stock <= FEW ? OptionalInt.of(stock) : OptionalInt.empty();
    }

    private static Optional<Instant> moment(Item item, String fact, Instant now) {
        return item.fact(fact, now).flatMap(found -> instant(found.value())).filter(moment -> moment.isAfter(now));
    }

    private static Optional<Instant> instant(String value) {
        try {
            return Optional.of(OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

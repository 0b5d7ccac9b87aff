package dev.tastemaker.catalog;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;

/**
 * A price reduction that may be claimed: the earlier price is a fact valid now, in the same currency and higher, and
 * nothing was cheaper in the last 30 days.
 *
 * @param percent rounded down, so that it never promises more than there is
 */
public record Reduction(Price was, Price now, int percent) {
    public Reduction {
        requireNonNull(was, "was is null");
        requireNonNull(now, "now is null");
    }

    /** The reduction of an item at a time; empty when any of the facts that carry it is missing. */
    public static Optional<Reduction> of(Item item, Instant time) {
        Price now = item.price();
        if (now == null) {
            return Optional.empty();
        }
        Optional<BigDecimal> was = amount(item, "price_was", now.currency(), time);
        Optional<BigDecimal> lowest = amount(item, "lowest_30d", now.currency(), time);
        boolean claimable = was.isPresent()
                && lowest.isPresent()
                && was.get().compareTo(now.amount()) > 0
                && lowest.get().compareTo(now.amount()) >= 0;
        return claimable ? Optional.of(between(was.get(), now)) : Optional.empty();
    }

    /** What is saved. */
    public BigDecimal saving() {
        return was.amount().subtract(now.amount());
    }

    private static Reduction between(BigDecimal was, Price now) {
        int percent = was.subtract(now.amount())
                .multiply(BigDecimal.valueOf(100))
                .divide(was, 0, RoundingMode.DOWN)
                .intValue();
        return new Reduction(new Price(was, now.currency()), now, percent);
    }

    private static Optional<BigDecimal> amount(Item item, String fact, String currency, Instant time) {
        return item.fact(fact, time)
                .filter(found -> currency.equals(found.unit()))
                .flatMap(found -> number(found.value()));
    }

    private static Optional<BigDecimal> number(String value) {
        try {
            BigDecimal number = new BigDecimal(value.strip());
            boolean bounded = number.signum() >= 0 && number.precision() <= 24 && Math.abs(number.scale()) <= 12;
            return bounded ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}

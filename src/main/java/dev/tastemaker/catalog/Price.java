package dev.tastemaker.catalog;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.tastemaker.problem.Refusal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money. {@code amount} has the currency's own unit (49.90 is forty-nine euros ninety), is never negative and
 * is a string on the wire, so that no reader turns it into a binary fraction.
 */
public record Price(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) {
    private static final BigDecimal MOST = new BigDecimal("999999999999");

    public Price {
        checkAmount(amount);
        if (currency == null || !currency.matches("[A-Z]{3}")) {
            throw Refusal.invalid("currency must be three capital letters (ISO 4217)");
        }
    }

    private static void checkAmount(@Nullable BigDecimal amount) {
        if (amount == null) {
            throw Refusal.invalid("price has no amount");
        }
        if (amount.signum() < 0
                || amount.precision() - amount.scale() > 12
                || amount.scale() > 12
                || amount.compareTo(MOST) > 0) {
            throw Refusal.invalid("price amount must be between 0 and " + MOST);
        }
    }
}

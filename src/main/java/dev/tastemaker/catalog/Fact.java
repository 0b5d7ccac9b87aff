package dev.tastemaker.catalog;

import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A typed fact about an item with the times between which it may be claimed, for instance {@code price_was},
 * {@code lowest_30d}, {@code offer_ends_at}, {@code rating_avg}, {@code rating_count}, {@code starts_at}.
 *
 * @param unit currency or unit of {@code value}; null for a bare number or text
 * @param validFrom null: has always been valid
 * @param validTo null: valid until withdrawn
 */
public record Fact(
        String name,
        String value,
        @Nullable String unit,
        @Nullable Instant validFrom,
        @Nullable Instant validTo) {
    public Fact {
        name = Text.required("fact name", name, 60);
        value = Text.required("fact value", value, 500);
        unit = Text.optional("fact unit", unit, 20);
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw Refusal.invalid("fact " + name + " ends before it begins");
        }
    }

    public boolean validAt(Instant time) {
        return (validFrom == null || !time.isBefore(validFrom)) && (validTo == null || time.isBefore(validTo));
    }
}

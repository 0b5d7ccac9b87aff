package dev.tastemaker.catalog;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Amounts as a reader of one locale writes them. */
public final class PriceFormat {
    private PriceFormat() {}

    public static String of(Price price, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        int digits = 2;
        try {
            Currency currency = Currency.getInstance(price.currency());
            format.setCurrency(currency);
            digits = Math.max(0, currency.getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            // Not a currency of ISO 4217: three capital letters of a feed, shown as they are.
            return number(price.amount(), locale) + " " + price.currency();
        }
        int needed =
                Math.max(digits, Math.max(0, price.amount().stripTrailingZeros().scale()));
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(needed);
        return format.format(price.amount());
    }

    /** A plain number in the reader's spelling, with no more digits than it has. */
    public static String number(BigDecimal value, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.max(0, value.stripTrailingZeros().scale()));
        return format.format(value);
    }
}

package dev.tastemaker.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tastemaker.problem.Refusal;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An amount of money as feeds write it: {@code 49.90 EUR}, {@code EUR 1,299.00}, or an object in minor units. */
record Money(BigDecimal amount, String currency) {
    private static final Pattern AMOUNT_FIRST = Pattern.compile("([0-9][0-9.,' \u00A0]*?)\\s*([A-Za-z]{3})");
    private static final Pattern CURRENCY_FIRST = Pattern.compile("([A-Za-z]{3})\\s*([0-9][0-9.,' \u00A0]*)");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[0-9.' \u00A0]*,[0-9]{1,2}");
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,9})?");

    /**
     * The money in {@code value}.
     *
     * @param currency what it is when the value does not say
     */
    static Money of(String field, JsonNode value, @Nullable String currency) {
        if (value.isObject()) {
            return ofObject(field, value);
        }
        String text = Fields.text(value);
        Matcher amountFirst = AMOUNT_FIRST.matcher(String.valueOf(text));
        Matcher currencyFirst = CURRENCY_FIRST.matcher(String.valueOf(text));
        if (amountFirst.matches()) {
            return money(field, amountFirst.group(1), amountFirst.group(2));
        }
        if (currencyFirst.matches()) {
            return money(field, currencyFirst.group(2), currencyFirst.group(1));
        }
        if (text == null || currency == null) {
            throw Refusal.invalid(field + " must be an amount and a currency such as 49.90 EUR");
        }
        return money(field, text, currency);
    }

    // The Agentic Commerce schema: a whole number counts minor units (cents); a text is in the currency's own unit.
    private static Money ofObject(String field, JsonNode value) {
        String currency = value.path("currency").asText("");
        JsonNode amount = value.path("amount");
        if (amount.isIntegralNumber()) {
            return new Money(new BigDecimal(amount.bigIntegerValue(), minorDigits(currency)), upper(currency));
        }
        String text = Fields.text(amount);
        if (text == null || currency.isBlank()) {
            throw Refusal.invalid(field + " must have an amount and a currency");
        }
        return money(field, text, currency);
    }

    private static Money money(String field, String amount, String currency) {
        return new Money(amount(field, amount), upper(currency));
    }

    /** A number as people write amounts, with thousands marked or not. */
    static BigDecimal amount(String field, String text) {
        String bare = text.strip();
        boolean decimalComma = DECIMAL_COMMA.matcher(bare).matches();
        String plain = (decimalComma ? bare.replace(".", "").replace(',', '.') : bare.replace(",", ""))
                .replaceAll("[' \u00A0]", "");
        if (!PLAIN.matcher(plain).matches()) {
            throw Refusal.invalid(field + " is not an amount of money");
        }
        return new BigDecimal(plain);
    }

    private static int minorDigits(String currency) {
        try {
            return Math.max(0, Currency.getInstance(upper(currency)).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("currency must be three capital letters (ISO 4217)");
        }
    }

    private static String upper(String currency) {
        return currency.strip().toUpperCase(Locale.ROOT);
    }
}

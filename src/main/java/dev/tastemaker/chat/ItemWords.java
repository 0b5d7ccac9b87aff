package dev.tastemaker.chat;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.catalog.Price;
import dev.tastemaker.tool.PlainText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How an item, a price and a fact are said in a sentence. */
final class ItemWords {
    private static final int SHORT_TITLE = 60;
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("g", "g"),
            Map.entry("kg", "kg"),
            Map.entry("w", "W"),
            Map.entry("kw", "kW"),
            Map.entry("wh", "Wh"),
            Map.entry("mah", "mAh"),
            Map.entry("v", "V"),
            Map.entry("hz", "Hz"),
            Map.entry("db", "dB"),
            Map.entry("mm", "mm"),
            Map.entry("cm", "cm"),
            Map.entry("m", "m"),
            Map.entry("km", "km"),
            Map.entry("ml", "ml"),
            Map.entry("l", "l"),
            Map.entry("h", "h"),
            Map.entry("min", "minutes"),
            Map.entry("days", "days"),
            Map.entry("years", "years"),
            Map.entry("c", "°C"),
            Map.entry("lm", "lm"),
            Map.entry("gb", "GB"),
            Map.entry("tb", "TB"),
            Map.entry("inch", "inch"),
            Map.entry("in", "inch"));

    private ItemWords() {}

    /** {@code Arden kettle}, {@code “Pour-over coffee in four minutes”}. */
    static String name(Item item) {
        return item.kind() == ItemKind.PRODUCT ? title(item) : "“" + title(item) + "”";
    }

    /** The title, cut behind its first part when it is a long one. */
    static String title(Item item) {
        String title = PlainText.of(item.title(), 500).replaceAll("[.!?。！？]+$", "");
        if (title.length() <= SHORT_TITLE) {
            return title;
        }
        String first = title.split("\\s[-–|(/]|[,;:(]\\s", 2)[0].strip();
        return first.length() >= 8 && first.length() <= SHORT_TITLE ? first : PlainText.of(title, SHORT_TITLE);
    }

    /** {@code 49.90 €}. */
    static String money(Price price) {
        return money(price.amount(), price.currency());
    }

    static String money(BigDecimal amount, String currency) {
        BigDecimal cents = amount.scale() < 2 && amount.stripTrailingZeros().scale() > 0 ? amount.setScale(2) : amount;
        String number = cents.stripTrailingZeros().scale() <= 0 && amount.scale() < 2
                ? cents.stripTrailingZeros().toPlainString()
                : cents.toPlainString();
        return switch (currency) {
            case "EUR" -> number + " €";
            case "USD" -> "$" + number;
            case "GBP" -> "£" + number;
            default -> number + " " + currency;
        };
    }

    /** The title without its last part: what the colours and sizes of one thing share. */
    static String family(Item item) {
        String title = title(item);
        int comma = title.lastIndexOf(',');
        return comma > 0 ? title.substring(0, comma) : title;
    }

    /** {@code 4.6 out of 5 by 212 shoppers}. */
    static Optional<String> rating(Item item, Instant now) {
        return item.fact("rating_avg", now)
                .map(average -> average.value() + " out of 5"
                        + item.fact("rating_count", now)
                                .map(count -> " by " + count.value() + " shoppers")
                                .orElse(""));
    }

    /** {@code weight_g} is "weight". */
    static String attributeName(String name) {
        return String.join(" ", words(name, false));
    }

    /** {@code 980} of {@code weight_g} is "980 g". */
    static String attributeValue(String name, Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        String text =
                PlainText.of(value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value), 160);
        if (text.matches("\\d{4}-\\d{2}-\\d{2}T.*")) {
            return text.substring(0, 10);
        }
        String unit = value instanceof Number ? unit(name) : "";
        return text.replaceAll("^\\[|]$", "") + (unit.isEmpty() ? "" : " " + unit);
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String unit(String name) {
        String[] parts = name.toLowerCase(Locale.ROOT).split("_", -1);
        return parts.length < 2 ? "" : UNITS.getOrDefault(parts[parts.length - 1], "");
    }

    private static String[] words(String name, boolean withUnit) {
        String spaced = PlainText.of(name, 60).replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", "_");
        String bare = !withUnit && !unit(spaced).isEmpty() ? spaced.substring(0, spaced.lastIndexOf('_')) : spaced;
        return bare.toLowerCase(Locale.ROOT).replace('_', ' ').strip().split("\\s+", -1);
    }
}

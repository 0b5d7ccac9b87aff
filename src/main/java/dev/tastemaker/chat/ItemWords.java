package dev.tastemaker.chat;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.UnitSymbols;
import dev.tastemaker.tool.PlainText;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/** What an item and its attributes are called in the catalog, made fit for a sentence of any language. */
final class ItemWords {
    private static final int SHORT_TITLE = 60;
    /** Units as the names of attributes end with them. */
    private static final Set<String> UNITS = Set.of(
            "g", "kg", "w", "kw", "wh", "mah", "v", "hz", "db", "mm", "cm", "m", "km", "ml", "l", "h", "c", "lm", "gb",
            "tb");
    /** Those that are a word of each language. */
    private static final Set<String> WORDS = Set.of("min", "days", "years", "inch", "in");

    private ItemWords() {}

    /** The title, cut behind its first part when it is a long one. */
    static String title(Item item) {
        String title = PlainText.of(item.title(), 500).replaceAll("[.!?。！？]+$", "");
        if (title.length() <= SHORT_TITLE) {
            return title;
        }
        String first = title.split("\\s[-–|(/]|[,;:(]\\s", 2)[0].strip();
        return first.length() >= 8 && first.length() <= SHORT_TITLE ? first : PlainText.of(title, SHORT_TITLE);
    }

    /** The title without its last part: what the colours and sizes of one thing share. */
    static String family(Item item) {
        String title = title(item);
        int comma = title.lastIndexOf(',');
        return comma > 0 ? title.substring(0, comma) : title;
    }

    /** {@code weight_g} is "weight". */
    static String attributeName(String name) {
        String spaced = PlainText.of(name, 60).replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", "_");
        String bare = unit(spaced).isEmpty() ? spaced : spaced.substring(0, spaced.lastIndexOf('_'));
        return String.join(
                " ", bare.toLowerCase(Locale.ROOT).replace('_', ' ').strip().split("\\s+", -1));
    }

    /** The unit that the name of an attribute ends with; empty when it has none. */
    static String unit(String attribute) {
        String[] parts = attribute.toLowerCase(Locale.ROOT).split("_", -1);
        String last = parts[parts.length - 1];
        return parts.length > 1 && (UNITS.contains(last) || WORDS.contains(last)) ? last : "";
    }

    /** How a unit is written in every language; empty of one that is a word. */
    static String symbol(String unit) {
        return UNITS.contains(unit) ? UnitSymbols.of(unit) : "";
    }

    /** A value as the catalog has it: a date without its hour, a list without its brackets. */
    static String text(Object value) {
        String text =
                PlainText.of(value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value), 160);
        return text.matches("\\d{4}-\\d{2}-\\d{2}T.*") ? text.substring(0, 10) : text.replaceAll("^\\[|]$", "");
    }

    /** Whether a value needs no words: {@code 840}, "1.7 l". */
    static boolean isNumber(Object value) {
        return value instanceof Number || isMeasure(text(value));
    }

    /** Whether a text is a number with its unit: "1.7 l". */
    static boolean isMeasure(String text) {
        return text.matches("\\d{1,9}(?:\\.\\d{1,4})? [A-Za-z°]{1,4}");
    }
}

package dev.tastemaker.catalog;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures in a text as the store's index holds them, one way of writing each: 15", 15in and 15 inches are all 15inch, 1 TB is
 * 1000gb. The same, unit by unit, as the store's functions {@code measures} and {@code without_units}.
 */
final class Measures {
    /** "in" and "m" are units right behind the number alone: "2 in 1" is no length. */
    private static final Pattern MEASURE = Pattern.compile(
            "(?<![0-9a-z.,])([0-9]{1,7}(?:[.,][0-9]{1,3})?)(?:[ -]?([\"″”]|inch(?:es)?|zoll|[kmgt]b|mm|cm|kg|g|ml|cl|l|lit(?:er|re)s?"
                    + "|oz|lbs?|w|watts?|kw|v|volts?|mah|hz|[kmg]hz|mp|dpi|rpm|lumens?|lm)|(in|m))(?![\\p{IsAlphabetic}\\p{IsDigit}])");

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            entry("\"", new Unit("inch", 1)),
            entry("″", new Unit("inch", 1)),
            entry("”", new Unit("inch", 1)),
            entry("inches", new Unit("inch", 1)),
            entry("in", new Unit("inch", 1)),
            entry("zoll", new Unit("inch", 1)),
            entry("tb", new Unit("gb", 1_000)),
            entry("cm", new Unit("mm", 10)),
            entry("m", new Unit("mm", 1_000)),
            entry("kg", new Unit("g", 1_000)),
            entry("cl", new Unit("ml", 10)),
            entry("l", new Unit("ml", 1_000)),
            entry("liter", new Unit("ml", 1_000)),
            entry("liters", new Unit("ml", 1_000)),
            entry("litre", new Unit("ml", 1_000)),
            entry("litres", new Unit("ml", 1_000)),
            entry("lbs", new Unit("lb", 1)),
            entry("watt", new Unit("w", 1)),
            entry("watts", new Unit("w", 1)),
            entry("kw", new Unit("w", 1_000)),
            entry("volt", new Unit("v", 1)),
            entry("volts", new Unit("v", 1)),
            entry("khz", new Unit("hz", 1_000)),
            entry("ghz", new Unit("mhz", 1_000)),
            entry("lumen", new Unit("lm", 1)),
            entry("lumens", new Unit("lm", 1)));

    private record Unit(String base, int factor) {}

    private Measures() {}

    /** All of them, each once, in the order in which they are first told. */
    static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        Matcher measure = MEASURE.matcher(text.toLowerCase(Locale.ROOT));
        while (measure.find()) {
            String name = measure.group(2) == null ? measure.group(3) : measure.group(2);
            Unit unit = UNITS.getOrDefault(name, new Unit(name, 1));
            BigDecimal number =
                    new BigDecimal(measure.group(1).replace(',', '.')).multiply(new BigDecimal(unit.factor()));
            String told = number.stripTrailingZeros().toPlainString() + unit.base();
            if (!found.contains(told)) {
                found.add(told);
            }
        }
        return found;
    }

    /** The text in lower case, its measures without their units. */
    static String without(String text) {
        return MEASURE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("$1 ");
    }
}

package dev.tastemaker.guardrail;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.PriceFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A few facts of an item in short words each, for a list in a text of ours in any language. */
final class PlainFacts {
    static final int LONGEST_WORDING = 30;
    private static final int LONGEST_CLAUSE = 60;
    /** Attributes that read well by themselves, in the order in which they are told. */
    private static final List<String> TELLING = List.of(
            "material",
            "colour",
            "color",
            "capacity",
            "net_weight_g",
            "net_weight_kg",
            "net_ml",
            "weight_g",
            "weight_kg",
            "power_w",
            "diameter_cm",
            "scent",
            "roast",
            "origin",
            "fit");
    /** Values that say that there is nothing to say. */
    static final Set<String> NOTHING = Set.of("none", "no", "n/a", "unknown", "unspecified", "other", "false");

    private PlainFacts() {}

    /** Up to {@code most} short details that read well in a row; words only where the reader shares the item's language. */
    static List<String> details(Item item, Locale locale, int most) {
        boolean sameLanguage = isInLanguageOf(item, locale);
        return TELLING.stream()
                .filter(item.attributes()::containsKey)
                .flatMap(name -> detail(name, item.attributes(), locale, sameLanguage).stream())
                .limit(most)
                .toList();
    }

    /** The sentences of the description that are short enough to be a fact in a list. */
    static List<String> shortSentences(Item item) {
        return StatedText.sentences(item).stream()
                .map(sentence -> sentence.substring(0, sentence.length() - 1))
                .filter(sentence -> sentence.length() <= LONGEST_CLAUSE)
                .toList();
    }

    static boolean isInLanguageOf(Item item, Locale locale) {
        return Locale.forLanguageTag(item.language()).getLanguage().equals(locale.getLanguage());
    }

    private static Optional<String> detail(
            String name, Map<String, Object> attributes, Locale locale, boolean sameLanguage) {
        String value = String.valueOf(attributes.get(name)).strip();
        String suffix = name.substring(name.lastIndexOf('_') + 1);
        if (name.contains("_") && Units.of(suffix) != null) {
            return decimal(value).map(number -> measure(number, suffix, locale));
        }
        List<Quantity> numbers = QuantityReader.read(NormalText.of(value), Locale.ENGLISH);
        if (numbers.size() == 1
                && numbers.getFirst().isMeasure()
                && numbers.getFirst().text().equals(value)) {
            int space = value.indexOf(' ');
            return space < 0
                    ? Optional.of(value)
                    : Optional.of(measure(numbers.getFirst().value(), value.substring(space + 1), locale));
        }
        boolean words = value.length() <= LONGEST_WORDING
                && value.codePoints().allMatch(c -> Character.isLetter(c) || " ,-'".indexOf(c) >= 0)
                && !value.isEmpty()
                && !NOTHING.contains(value.toLowerCase(locale));
        return sameLanguage && words ? Optional.of(value) : Optional.empty();
    }

    static String measure(BigDecimal number, String unit, Locale locale) {
        boolean kilos = unit.equals("g") && number.compareTo(BigDecimal.valueOf(1000)) >= 0;
        String shown = PriceFormat.number(kilos ? number.movePointLeft(3) : number, locale);
        String symbol = kilos ? "kg" : unit.equals("w") ? "W" : unit;
        return shown + "\u00A0" + symbol;
    }

    static Optional<BigDecimal> decimal(String value) {
        try {
            return Optional.of(new BigDecimal(value)).filter(number -> number.precision() < 10);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}

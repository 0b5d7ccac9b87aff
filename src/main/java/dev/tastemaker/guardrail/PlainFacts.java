package dev.tastemaker.guardrail;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.PriceFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The facts of an item as a few short words each: for a list in a text of ours, and for a model to draw on. */
final class PlainFacts {
    private static final int LONGEST_WORDING = 30;
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
    /** Attributes that say nothing by themselves or are said elsewhere. */
    private static final Set<String> UNTELLING = Set.of(
            "shade",
            "size",
            "size_eu",
            "host",
            "presenter",
            "author",
            "duration_min",
            "reading_min",
            "ships_from",
            "plug",
            "machine_washable_c",
            "format",
            "layout",
            "illustrator",
            "animal",
            "main",
            "life_stage",
            "age_from",
            "subject",
            "language",
            "mood",
            "water_column_mm",
            "surface",
            "hand",
            "skin");

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

    /** Details, then whatever other attributes say in a few words: "30 h battery", "noise cancelling", "medium-dark roast". */
    static List<String> facts(Item item, Locale own) {
        List<String> facts = new ArrayList<>(details(item, own, TELLING.size()));
        item.attributes().forEach((name, value) -> {
            if (!TELLING.contains(name) && !UNTELLING.contains(name) && !(value instanceof List)) {
                named(name, value, own).ifPresent(facts::add);
            }
        });
        return facts;
    }

    /** The sentences of the description that are short enough to be a fact in a list. */
    static List<String> shortSentences(Item item) {
        return StatedText.sentences(item).stream()
                .map(sentence -> sentence.substring(0, sentence.length() - 1))
                .filter(sentence -> sentence.length() <= LONGEST_CLAUSE)
                .toList();
    }

    private static Optional<String> named(String name, Object value, Locale own) {
        if (value instanceof Boolean flag) {
            return flag ? Optional.of(name.replace('_', ' ')) : Optional.empty();
        }
        String text = String.valueOf(value).strip();
        String suffix = name.substring(name.lastIndexOf('_') + 1);
        if (name.contains("_") && Units.of(suffix) != null) {
            String what = name.substring(0, name.lastIndexOf('_')).replace('_', ' ');
            return decimal(text).map(number -> measure(number, suffix, own).replace('\u00A0', ' ') + " " + what);
        }
        if (decimal(text).isPresent()) {
            return name.endsWith("s") && !name.contains("_") ? Optional.of(text + " " + name) : Optional.empty();
        }
        boolean plain = !text.isEmpty()
                && text.length() <= LONGEST_WORDING
                && StatedText.isForShoppers(text)
                && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || " -–%".indexOf(c) >= 0);
        boolean sort =
                name.equals("type") || name.endsWith("_type"); // "Headphones product type" is a pair of headphones
        return plain ? Optional.of(sort ? text : text + " " + name.replace('_', ' ')) : Optional.empty();
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
                && !value.isEmpty();
        return sameLanguage && words ? Optional.of(value) : Optional.empty();
    }

    private static String measure(BigDecimal number, String unit, Locale locale) {
        boolean kilos = unit.equals("g") && number.compareTo(BigDecimal.valueOf(1000)) >= 0;
        String shown = PriceFormat.number(kilos ? number.movePointLeft(3) : number, locale);
        String symbol = kilos ? "kg" : unit.equals("w") ? "W" : unit;
        return shown + "\u00A0" + symbol;
    }

    private static Optional<BigDecimal> decimal(String value) {
        try {
            return Optional.of(new BigDecimal(value)).filter(number -> number.precision() < 10);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}

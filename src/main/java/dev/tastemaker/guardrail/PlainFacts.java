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

    private static final Phrasebook PHRASES = Phrasebook.of("chat");

    /** Values that say that there is nothing to say. */
    static final Set<String> NOTHING = Set.of("none", "no", "n/a", "unknown", "unspecified", "other", "false");

    private PlainFacts() {}

    /** Up to {@code most} short details that read well in a row; words only where the reader shares the item's language. */
    static List<String> details(Item item, Locale locale, int most) {
        boolean sameLanguage = isInLanguageOf(item, locale);
        return TELLING.stream()
                .filter(item.attributes()::containsKey)
                .flatMap(name -> detail(name, item.attributes(), locale, sameLanguage).stream())
                .filter(detail -> !isSaidByName(detail, item))
                .limit(most)
                .toList();
    }

    /** The sentences of the description that are short enough to be a fact in a list. */
    static List<String> shortSentences(Item item) {
        return StatedText.wholeSentences(item).stream()
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
            String measured = name.substring(0, name.lastIndexOf('_'));
            return decimal(value).map(number -> said(measured, measure(number, suffix, locale), locale));
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

    /** Whether the name says a detail, or the amount that it begins with: "50 ml" in "Day Cream 50 ml". */
    static boolean isSaidByName(String detail, Item item) {
        String plain = plain(detail);
        String first = plain.split(" ", 2)[0];
        boolean amount = Character.isDigit(first.charAt(0)) && Character.isLetter(first.charAt(first.length() - 1));
        return Phrases.contains(plain(item.title()), amount ? first : plain);
    }

    /** As another may write it: "0,9 l" is "0.9 L". */
    private static String plain(String text) {
        return NormalText.of(text).replaceAll("(?<=\\d),(?=\\d)", ".").replaceAll("(?<=\\d)\\s+(?=\\p{L})", "");
    }

    /** "840 g" alone does not say that it is the weight; where the language has a phrase for what was measured, that says it. */
    private static String said(String measured, String amount, Locale locale) {
        List<List<String>> phrases = PHRASES.phrases(locale, "measure-" + measured);
        return phrases.isEmpty() ? amount : phrases.getFirst().getFirst().replace("{value}", amount);
    }

    static String measure(BigDecimal number, String unit, Locale locale) {
        boolean kilos = unit.equals("g") && number.compareTo(BigDecimal.valueOf(1000)) >= 0;
        String shown = PriceFormat.number(kilos ? number.movePointLeft(3) : number, locale);
        String space = locale.getLanguage().equals("ja") ? "" : "\u00A0";
        return shown + space + (kilos ? "kg" : UnitSymbols.of(unit));
    }

    static Optional<BigDecimal> decimal(String value) {
        try {
            return Optional.of(new BigDecimal(value)).filter(number -> number.precision() < 10);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}

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

/**
 * An item's own text made safe to be read by a model or quoted by a composer: bounded, without markup and hidden
 * characters, and without sentences that speak to a machine instead of a shopper. A sentence that is left out costs a
 * detail; one that is let in may cost the message.
 */
public final class PlainFacts {
    private static final int LONGEST_SENTENCE = 160;
    private static final int LONGEST_READ = 1_500;
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
    /** Words of a text that addresses an assistant, in the spelling of any of the languages we write. */
    private static final List<String> TO_A_MACHINE = List.of(
            "ignore",
            "ignorier",
            "instruction",
            "anweisung",
            "consigne",
            "instruccion",
            "instruções",
            "assistant",
            "assistent",
            "asistente",
            "system",
            "prompt",
            "language model",
            "sprachmodell",
            " ai ",
            " ki ",
            "chatbot",
            "say that",
            "state that",
            "write that",
            "tell the",
            "tell shoppers",
            "claim that",
            "mention",
            "include the",
            "insert",
            "reply",
            "respond",
            "output",
            "translate",
            "summar",
            "recommend this",
            "rank this",
            "place this",
            "call the",
            "use the tool",
            "tool_",
            "policy",
            "override",
            "disregard",
            "forget",
            "greet the reader",
            "voucher",
            "coupon",
            "promo code",
            "gutschein",
            "subscribers",
            "password",
            "admin",
            "api key",
            "policy",
            "approved.",
            "session",
            "dear model",
            "note to",
            "merchant kindly",
            "new rule",
            "must say",
            "you must",
            "schreibe",
            "sage,",
            "dites",
            "écris",
            "escribe",
            "diga que",
            "escreva");

    private PlainFacts() {}

    /** The sentences of the description that may be shown as they are. */
    public static List<String> sentences(Item item) {
        List<String> sentences = new ArrayList<>();
        String text = Invisible.removed(beforeMarkup(item.description()));
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (endsSentence(text, i)) {
                add(text.substring(start, i + 1), sentences);
                start = i + 1;
            }
        }
        add(text.substring(start), sentences);
        return sentences;
    }

    /** Up to {@code most} short details that read well in a row; words only where the reader shares the item's language. */
    public static List<String> details(Item item, Locale locale, int most) {
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
        return sentences(item).stream()
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
                && isForShoppers(text)
                && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || " -–%".indexOf(c) >= 0);
        return plain ? Optional.of(text + " " + name.replace('_', ' ')) : Optional.empty();
    }

    public static boolean isInLanguageOf(Item item, Locale locale) {
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

    private static void add(String sentence, List<String> sentences) {
        String plain = sentence.strip();
        if (plain.length() >= 8 && plain.length() <= LONGEST_SENTENCE && isForShoppers(plain)) {
            sentences.add(plain);
        }
    }

    private static boolean isForShoppers(String sentence) {
        String lower = " " + NormalText.of(sentence).toLowerCase(Locale.ROOT) + " ";
        return TO_A_MACHINE.stream().noneMatch(lower::contains) && !mixesAlphabets(sentence);
    }

    /** Cyrillic letters inside Latin words are there to be read by nobody but a filter. */
    private static boolean mixesAlphabets(String sentence) {
        return Word.of(sentence).stream().anyMatch(word -> {
            boolean latin = hasScript(word, Character.UnicodeScript.LATIN);
            return latin
                    && (hasScript(word, Character.UnicodeScript.CYRILLIC)
                            || hasScript(word, Character.UnicodeScript.GREEK));
        });
    }

    private static boolean hasScript(Word word, Character.UnicodeScript script) {
        return word.lower().codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == script);
    }

    /** Whatever follows a bracket of any markup was not written for a shopper's eye. */
    private static String beforeMarkup(String description) {
        String text = description.length() > LONGEST_READ ? description.substring(0, LONGEST_READ) : description;
        for (int i = 0; i < text.length(); i++) {
            if ("<>[]{}`\\".indexOf(text.charAt(i)) >= 0) {
                int end = text.lastIndexOf('.', i);
                return end < 0 ? "" : text.substring(0, end + 1);
            }
        }
        return text;
    }

    private static boolean endsSentence(String text, int i) {
        char c = text.charAt(i);
        boolean mark = c == '.' || c == '!' || c == '?' || c == '。' || c == '！' || c == '？';
        boolean spaced = i + 1 == text.length() || text.charAt(i + 1) == ' ' || c > 0x3000;
        return mark && spaced && !(c == '.' && isAbbreviation(text, i));
    }

    /** "approx. 5" and "No. 2": a short word or one letter before the dot and more to come. */
    private static boolean isAbbreviation(String text, int dot) {
        int start = dot;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        boolean digitFollows = dot + 2 < text.length() && Character.isDigit(text.charAt(dot + 2));
        return dot - start == 1 || (digitFollows && dot - start <= 6);
    }
}

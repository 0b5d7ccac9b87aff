package dev.tastemaker.guardrail;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.guardrail.FactPhrase.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The facts of an item as English says them, for a model to choose from: "48 cm long" for {@code length_cm: 48}, "1 pocket",
 * "no caffeine". What is offered here counts as a fact of the item, so a model that uses it says nothing new.
 */
public final class FactPhrases {
    private static final int LONGEST = 45;
    private static final int MOST_DIGITS = 5;
    private static final int MOST_DETAILS = 6;
    /** Attributes that tell most, in this order; others follow as the feed has them. */
    private static final List<String> FIRST = List.of("material", "colour", "color", "capacity");
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
            "skin",
            "version",
            "year",
            "care",
            "largest",
            "smallest");
    /** What a length is called when its number stands before it. */
    private static final Map<String, String> EXTENTS = Map.of(
            "length", "long",
            "width", "wide",
            "height", "high",
            "depth", "deep",
            "thickness", "thick",
            "diameter", "across");
    /** Names that are verbs: what they count stands behind them. */
    private static final Set<String> VERBS =
            Set.of("keeps", "fits", "serves", "holds", "lasts", "covers", "extends", "suits", "counts");

    /** What a thing is for when they are counted, and what English calls them. */
    private static final Map<String, String> FOR = Map.of(
            "persons", "people", "people", "people", "baths", "baths", "washes", "washes", "passports", "passports");

    private FactPhrases() {}

    /** The facts of an item; of one that is told of in another language those that read well by themselves. */
    public static List<FactPhrase> of(Item item) {
        List<FactPhrase> phrases = new ArrayList<>();
        if (item.kind() != ItemKind.PRODUCT) {
            phrases.add(new FactPhrase(kind(item), Place.BESIDE, ""));
        }
        phrases.addAll(ofAttributes(item));
        return phrases;
    }

    /** Those of them that an attribute tells. */
    static List<FactPhrase> ofAttributes(Item item) {
        if (!PlainFacts.isInLanguageOf(item, Locale.ENGLISH)) {
            return PlainFacts.details(item, Locale.forLanguageTag(item.language()), MOST_DETAILS).stream()
                    .map(detail -> new FactPhrase(detail, Place.BESIDE, ""))
                    .toList();
        }
        List<FactPhrase> phrases = new ArrayList<>();
        item.attributes().entrySet().stream()
                .filter(entry -> !UNTELLING.contains(entry.getKey()) && !(entry.getValue() instanceof List))
                .sorted(Comparator.comparingInt(entry -> rank(entry.getKey())))
                .forEach(entry -> phrase(entry.getKey(), entry.getValue())
                        .filter(phrase -> phrase.words().length() <= LONGEST)
                        .ifPresent(phrases::add));
        return phrases;
    }

    /**
     * Phrases behind a name, in an order in which English has them: " in blue wool, with 30 settings and belt drive, 48 cm
     * long". Begins with a space, a comma or a colon; empty for none.
     */
    public static String joined(List<FactPhrase> phrases) {
        StringBuilder joined = new StringBuilder();
        String made = String.join(" ", words(phrases, Place.COLOUR, " and "), words(phrases, Place.MATERIAL, " and "))
                .strip();
        String parts = words(phrases, Place.PART, " and ");
        String beside = words(phrases, Place.BESIDE, ", ");
        if (!made.isEmpty()) {
            joined.append(" in ").append(made);
        }
        if (!parts.isEmpty()) {
            joined.append(" with ").append(parts);
        }
        if (!beside.isEmpty()) {
            joined.append(joined.isEmpty() ? ": " : ", ").append(beside);
        }
        phrases.stream()
                .filter(phrase -> phrase.place() == Place.SENTENCE)
                .findFirst()
                .ifPresent(sentence ->
                        joined.append(joined.isEmpty() ? ": " : ". ").append(sentence.words()));
        return joined.toString();
    }

    private static String words(List<FactPhrase> phrases, Place place, String last) {
        List<String> words = phrases.stream()
                .filter(phrase -> phrase.place() == place)
                .map(FactPhrase::words)
                .distinct()
                .toList();
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + last + words.getLast();
    }

    private static int rank(String attribute) {
        int place = FIRST.indexOf(attribute);
        return place < 0 ? FIRST.size() : place;
    }

    /** "a video of 6 minutes by Ines". */
    private static String kind(Item item) {
        Slots slots = Slots.of(
                item, Grounds.of(List.of(item), Locale.ENGLISH, java.time.ZoneOffset.UTC, java.time.Instant.EPOCH));
        String kind = item.kind().wireName();
        if (!PlainFacts.isInLanguageOf(item, Locale.ENGLISH)) {
            return kind;
        }
        return EnglishArticles.right("a " + kind, Locale.ENGLISH)
                + slots.value("minutes")
                        .map(minutes -> " of " + counted(minutes, "minutes"))
                        .orElse("")
                + slots.value("person").map(person -> " by " + person).orElse("");
    }

    private static Optional<FactPhrase> phrase(String name, Object value) {
        String spoken = name.replace('_', ' ');
        if (value instanceof Boolean flag) {
            return flag ? Optional.of(new FactPhrase(spoken, Place.BESIDE, name)) : Optional.empty();
        }
        String text = String.valueOf(value).strip();
        if (PlainFacts.NOTHING.contains(text.toLowerCase(Locale.ENGLISH))) {
            return Optional.of(new FactPhrase("no " + spoken, Place.BESIDE, name));
        }
        int last = name.lastIndexOf('_');
        String unit = name.substring(last + 1);
        Optional<BigDecimal> number = PlainFacts.decimal(text);
        if (last > 0 && Units.of(unit) != null) {
            String what = name.substring(0, last).replace('_', ' ');
            if (what.equals("from") || what.equals("to")) {
                return Optional.empty(); // the end of a range says nothing alone
            }
            return number.map(amount -> new FactPhrase(
                    measured(PlainFacts.measure(amount, unit, Locale.ENGLISH).replace('\u00A0', ' '), what),
                    Place.BESIDE,
                    name));
        }
        if (number.isPresent()) {
            boolean counts = name.endsWith("s") && last < 0 && text.length() <= MOST_DIGITS;
            return counts ? Optional.of(count(text, name)) : Optional.empty();
        }
        return isPlain(text) && !beginsWithNothing(text)
                ? Optional.of(described(name, spoken, text))
                : Optional.empty();
    }

    /** "48 cm long", "keeps hot for 5 h", "16 h battery"; a weight or a content stands alone. */
    private static String measured(String amount, String what) {
        String first = what.contains(" ") ? what.substring(0, what.indexOf(' ')) : what;
        if (what.equals("weight") || what.equals("net weight") || what.equals("net") || what.equals("power")) {
            return amount;
        }
        if (EXTENTS.containsKey(what)) {
            return amount + " " + Objects.requireNonNull(EXTENTS.get(what));
        }
        return VERBS.contains(first) ? what + (what.equals(first) ? " " : " for ") + amount : amount + " " + what;
    }

    private static FactPhrase count(String number, String name) {
        if (FOR.containsKey(name)) {
            String several = Objects.requireNonNull(FOR.get(name));
            String said = number.equals("1") && several.equals("people") ? "1 person" : counted(number, several);
            return new FactPhrase("for " + said, Place.BESIDE, name);
        }
        return VERBS.contains(name)
                ? new FactPhrase(name + " " + number, Place.BESIDE, name)
                : new FactPhrase(counted(number, name), Place.PART, name);
    }

    private static String counted(String number, String plural) {
        boolean one = number.equals("1") && !plural.endsWith("ss");
        return number + " "
                + (one && plural.endsWith("ies")
                        ? plural.substring(0, plural.length() - 3) + "y"
                        : one ? plural.substring(0, plural.length() - 1) : plural);
    }

    /** "None, season before first use" is no coating. */
    private static boolean beginsWithNothing(String text) {
        return PlainFacts.NOTHING.contains(text.split("[ ,]", 2)[0].toLowerCase(Locale.ENGLISH));
    }

    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && text.length() <= PlainFacts.LONGEST_WORDING
                && StatedText.isForShoppers(text)
                && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || " .,-–%".indexOf(c) >= 0)
                && !text.endsWith(".");
    }

    private static FactPhrase described(String name, String spoken, String text) {
        String words = listed(text);
        return switch (name) {
            case "colour", "color" -> new FactPhrase(words, Place.COLOUR, name);
            case "material" -> new FactPhrase(words, Place.MATERIAL, name);
            case "capacity", "origin", "type", "form" ->
                new FactPhrase(name.equals("origin") ? "from " + words : words, Place.BESIDE, name);
            case "fit" -> new FactPhrase(words + " fit", Place.BESIDE, name);
            default -> {
                if (name.endsWith("proof") || name.endsWith("resistant") || name.endsWith("safe")) {
                    yield new FactPhrase(spoken + " " + words, Place.BESIDE, name);
                }
                boolean sort = name.endsWith("_type"); // "Headphones product type" is a pair of headphones
                yield VERBS.contains(name)
                        ? new FactPhrase(spoken + " " + words, Place.BESIDE, name)
                        : new FactPhrase(sort ? words : words + " " + spoken, Place.PART, name);
            }
        };
    }

    /** "salt, mandarin, cedar" inside a list would be three of its members. */
    private static String listed(String text) {
        int comma = text.lastIndexOf(", ");
        return comma < 0 ? text : text.substring(0, comma) + " and " + text.substring(comma + 2);
    }
}

package dev.tastemaker.guardrail;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.guardrail.FactPhrase.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The facts of an item as English says them, for a model to choose from: "48 cm long" for {@code length_cm: 48}, "1 pocket",
 * "no caffeine". What is offered here counts as a fact of the item, so a model that uses it says nothing new.
 */
public final class FactPhrases {
    private static final int LONGEST = 45;
    private static final int MOST_DETAILS = 6;
    /** Begins the names of how much is in it. */
    private static final String CONTENT = "net_";

    /** Attributes that tell most, in this order; others follow as the feed has them. */
    private static final List<String> FIRST = List.of("material", "colour", "color", "capacity");

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
        boolean several = ThingNames.isSeveral(item);
        List<FactPhrase> phrases = new ArrayList<>();
        boolean poured = item.attributes().keySet().stream().anyMatch(name -> name.startsWith(CONTENT));
        item.attributes().entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> rank(entry.getKey())))
                .forEach(entry -> AttributePhrase.of(entry.getKey(), entry.getValue())
                        .filter(phrase -> phrase.words().length() <= LONGEST)
                        .filter(phrase -> !(poured && phrase.place() == Place.COLOUR)) // the jar's, not the salt's
                        .filter(phrase -> !(several && isOfOne(phrase)))
                        .ifPresent(phrases::add));
        return phrases;
    }

    /**
     * Phrases behind a name, in an order in which English has them: " in blue wool, with 30 settings and belt drive, 48 cm
     * long". Begins with a space, a comma or a colon; empty for none. What another phrase says too ("paper" beside "300 g paper")
     * and a sentence that goes over what was said are left out; bare amounts stand last.
     */
    public static String joined(List<FactPhrase> chosen) {
        List<FactPhrase> phrases = plainParts(chosen).stream()
                .filter(each -> chosen.stream().noneMatch(other -> isSaidBy(other, each)))
                .sorted(Comparator.comparing(FactPhrase::isBare))
                .toList();
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
                .filter(phrase -> phrase.place() == Place.SENTENCE
                        && !Said.by(joined.toString()).isRepeatedBy(phrase.words()))
                .findFirst()
                .ifPresent(sentence ->
                        joined.append(joined.isEmpty() ? ": " : ". ").append(sentence.words()));
        return joined.toString();
    }

    /** "paper" beside "300 g paper", and "300 g paper" beside "cotton paper". */
    private static boolean isSaidBy(FactPhrase other, FactPhrase each) {
        boolean whole = other.place() != Place.SENTENCE
                && other.words().length() > each.words().length()
                && Said.by(other.words()).says(each.words());
        boolean stuff = other.place() == Place.MATERIAL
                && each.place() == Place.BESIDE
                && !other.words().equals(EnglishWords.head(other.words()))
                && EnglishWords.head(other.words()).equals(EnglishWords.head(each.words()));
        return whole || stuff;
    }

    /** A part with an "and" of its own stands alone: nobody has "a lid and olive and sesame oils" at a glance. */
    private static List<FactPhrase> plainParts(List<FactPhrase> chosen) {
        Optional<FactPhrase> first =
                chosen.stream().filter(phrase -> phrase.place() == Place.PART).findFirst();
        boolean alone = first.isPresent() && isList(first.get());
        return chosen.stream()
                .filter(phrase ->
                        phrase.place() != Place.PART || (alone ? phrase.equals(first.get()) : !isList(phrase)))
                .toList();
    }

    private static boolean isList(FactPhrase phrase) {
        return phrase.words().contains(" and ");
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

    /** "Burns for 7 h" is said of one candle; of several nothing in a list agrees with them. */
    private static boolean isOfOne(FactPhrase phrase) {
        return EnglishWords.is(EnglishWords.Kind.VERB, phrase.words().split(" ", 2)[0]);
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
                        .map(minutes -> " of " + minutes + (minutes.equals("1") ? " minute" : " minutes"))
                        .orElse("")
                + slots.value("person").map(person -> " by " + person).orElse("");
    }
}

package dev.tastemaker.chat;

import dev.tastemaker.catalog.Availability;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.DataText;
import dev.tastemaker.tool.PlainText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers a question on one item from its facts alone; what the catalog does not say is said to be unknown. */
final class FactAnswer {
    private static final int QUOTED = 240;
    private static final Pattern PRICE = Pattern.compile(
            "\\b(?:how much (?:is|does it cost|for|are)|price|cost|costs|expensive|kostet|preis|discount|reduced|offer)\\b");
    private static final Pattern STOCK =
            Pattern.compile("\\b(?:in stock|available|availability|sold out|left|lieferbar|verfügbar)\\b");
    private static final Pattern RATING = Pattern.compile("\\b(?:rating|rated|reviews?|stars?|bewertung(?:en)?)\\b");
    private static final Pattern BRAND = Pattern.compile("\\b(?:brand|who makes|made by|manufacturer|marke)\\b");
    private static final Pattern MORE = Pattern.compile(
            "\\b(?:tell me (?:more|about)|more about|what is (?:it|this|that)|describe|details|what's (?:it|this))\\b");
    /** What a question says, and the words of a fact that answer it. */
    private static final Map<String, List<String>> ALSO = Map.ofEntries(
            Map.entry("weigh", List.of("weight")),
            Map.entry("heavy", List.of("weight")),
            Map.entry("heavier", List.of("weight")),
            Map.entry("light", List.of("weight")),
            Map.entry("lighter", List.of("weight")),
            Map.entry(
                    "big", List.of("size", "dimension", "capacity", "diameter", "width", "height", "length", "volume")),
            Map.entry("bigger", List.of("size", "dimension", "capacity", "diameter", "volume")),
            Map.entry("large", List.of("size", "dimension", "capacity", "diameter", "volume")),
            Map.entry("larger", List.of("size", "dimension", "capacity", "diameter", "volume")),
            Map.entry("small", List.of("size", "dimension", "capacity", "diameter")),
            Map.entry("wide", List.of("width", "dimension")),
            Map.entry("tall", List.of("height", "dimension")),
            Map.entry("high", List.of("height", "dimension")),
            Map.entry("long", List.of("length", "duration", "runtime", "battery", "dimension")),
            Map.entry("deep", List.of("depth", "dimension")),
            Map.entry("color", List.of("colour")),
            Map.entry("colour", List.of("color")),
            Map.entry("made", List.of("material")),
            Map.entry("fabric", List.of("material")),
            Map.entry("hold", List.of("capacity", "volume")),
            Map.entry("litre", List.of("capacity", "volume")),
            Map.entry("watt", List.of("power")),
            Map.entry("strong", List.of("power")),
            Map.entry("stronger", List.of("power")),
            Map.entry("loud", List.of("noise")),
            Map.entry("quiet", List.of("noise")),
            Map.entry("quieter", List.of("noise")),
            Map.entry("waterproof", List.of("resistant", "resistance", "ipx", "protection")),
            Map.entry("rain", List.of("waterproof", "resistant", "resistance", "ipx")),
            Map.entry("guarantee", List.of("warranty")),
            Map.entry("last", List.of("battery", "runtime")),
            Map.entry("cordless", List.of("wireless")),
            Map.entry("wireless", List.of("cordless")));

    private FactAnswer() {}

    static List<String> of(Item item, String question, Instant now) {
        String lower = question.toLowerCase(java.util.Locale.ROOT);
        List<String> sentences = new ArrayList<>();
        if (PRICE.matcher(lower).find()) {
            sentences.add(price(item));
        }
        if (STOCK.matcher(lower).find()) {
            sentences.add(stock(item));
        }
        if (RATING.matcher(lower).find()) {
            sentences.add(ItemWords.rating(item, now)
                    .map(rating -> ItemWords.name(item) + " is rated " + rating + ".")
                    .orElse("There are no ratings for " + ItemWords.name(item) + " yet."));
        }
        if (BRAND.matcher(lower).find() && item.brand() != null) {
            sentences.add(ItemWords.name(item) + " is made by " + PlainText.of(item.brand(), 80) + ".");
        }
        if (sentences.isEmpty() && MORE.matcher(lower).find()) {
            sentences.addAll(portrait(item, now));
        }
        return sentences.isEmpty() ? onDetail(item, asked(question, item)) : sentences;
    }

    /** The words of a question that say what is asked. */
    private static Set<String> asked(String question, Item item) {
        Set<String> asked = new LinkedHashSet<>(Words.telling(question));
        asked.removeAll(Words.in(item.title()));
        asked.remove(item.id());
        return asked;
    }

    /** With the words a catalog may use for them as names of facts. */
    static Set<String> withSynonyms(Set<String> words) {
        Set<String> all = new LinkedHashSet<>(words);
        words.forEach(word -> all.addAll(ALSO.getOrDefault(word, List.of())));
        return all;
    }

    /** Whether the name of an attribute is among the asked words. */
    static boolean names(String attribute, Set<String> asked) {
        return Words.in(ItemWords.attributeName(attribute)).stream().anyMatch(asked::contains);
    }

    private static List<String> onDetail(Item item, Set<String> asked) {
        Set<String> facts = withSynonyms(asked);
        List<String> known = item.attributes().entrySet().stream()
                .filter(each -> names(each.getKey(), facts))
                .limit(3)
                .map(each -> attribute(item, each.getKey(), each.getValue()))
                .toList();
        if (!known.isEmpty()) {
            return known;
        }
        return quote(item, asked)
                .map(quote -> List.of("The catalog says of " + ItemWords.name(item) + ": “" + quote + "”"))
                .orElseGet(() -> unknown(item));
    }

    private static String attribute(Item item, String name, Object value) {
        String words = ItemWords.attributeName(name);
        return switch (value) {
            case Boolean flag ->
                flag
                        ? "Yes: “" + words + "” is listed for " + ItemWords.name(item) + "."
                        : "No, " + ItemWords.name(item) + " is listed as not “" + words + "”.";
            default ->
                "The " + words + " of " + ItemWords.name(item) + " is " + ItemWords.attributeValue(name, value) + ".";
        };
    }

    /** The sentence of the description or the text that speaks of what was asked, in the catalog's own words. */
    private static Optional<String> quote(Item item, Set<String> asked) {
        return Stream.concat(stated(item.description(), 4_000), stated(item.body(), 12_000))
                .filter(sentence -> Words.in(sentence).stream().anyMatch(asked::contains))
                .findFirst()
                .map(sentence -> PlainText.of(sentence, QUOTED));
    }

    /** A description is data: what gives orders in it is not repeated. */
    private static Stream<String> stated(String text, int most) {
        return SentenceSplitter.split(PlainText.of(text, most)).stream().filter(DataText::states);
    }

    private static List<String> unknown(Item item) {
        String first = "We have no information about that for " + ItemWords.name(item) + ".";
        String known = item.attributes().entrySet().stream()
                .filter(each -> !(each.getValue() instanceof Boolean))
                .limit(3)
                .map(each -> ItemWords.attributeName(each.getKey()) + " "
                        + ItemWords.attributeValue(each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? List.of(first) : List.of(first, "What the catalog does say: " + known + ".");
    }

    private static List<String> portrait(Item item, Instant now) {
        List<String> sentences = new ArrayList<>();
        stated(item.description(), 600).limit(2).forEach(sentences::add);
        if (item.price() != null) {
            sentences.add(price(item));
        }
        ItemWords.rating(item, now).ifPresent(rating -> sentences.add("It is rated " + rating + "."));
        return sentences.isEmpty() ? unknown(item) : sentences;
    }

    private static String price(Item item) {
        return item.price() == null
                ? "We have no price for " + ItemWords.name(item) + "."
                : ItemWords.name(item) + " costs " + ItemWords.money(item.price()) + ".";
    }

    private static String stock(Item item) {
        String name = ItemWords.name(item);
        if (item.availability() != Availability.IN_STOCK) {
            return switch (item.availability()) {
                case PREORDER -> name + " can be ordered ahead.";
                case BACKORDER -> name + " is on back-order.";
                case OUT_OF_STOCK, IN_STOCK -> name + " is sold out.";
            };
        }
        return item.stock() == null ? name + " is in stock." : name + " is in stock, " + item.stock() + " pieces.";
    }
}

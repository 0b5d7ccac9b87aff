package dev.tastemaker.chat;

import dev.tastemaker.catalog.Availability;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.DataText;
import dev.tastemaker.tool.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Answers a question on one item from its facts alone; what the catalog does not say is said to be unknown. */
final class FactAnswer {
    private static final int QUOTED = 240;

    private final Item item;
    private final Voice voice;
    private final String name;

    private FactAnswer(Item item, Voice voice) {
        this.item = item;
        this.voice = voice;
        this.name = voice.name(item);
    }

    static List<String> of(Item item, String question, Voice voice) {
        return new FactAnswer(item, voice).to(question);
    }

    private List<String> to(String question) {
        List<String> sentences = new ArrayList<>();
        if (Hearing.says("asks-price", question)) {
            sentences.add(price());
        }
        if (Hearing.says("asks-stock", question)) {
            sentences.add(stock());
        }
        if (Hearing.says("asks-rating", question)) {
            sentences.add(rating().orElseGet(() -> voice.say("no-rating", Map.of("name", name))));
        }
        if (Hearing.says("asks-brand", question) && item.brand() != null) {
            sentences.add(voice.say("brand", Map.of("name", name, "brand", PlainText.of(item.brand(), 80))));
        }
        if (sentences.isEmpty() && Hearing.says("asks-more", question)) {
            sentences.addAll(portrait());
        }
        return sentences.isEmpty() ? onDetail(question) : sentences;
    }

    private List<String> onDetail(String question) {
        Set<String> asked = new LinkedHashSet<>(Words.telling(question));
        asked.removeAll(Words.in(item.title()));
        asked.remove(item.id());
        Set<String> facts = FactWords.asked(asked, question);
        List<String> known = item.attributes().entrySet().stream()
                .filter(each -> FactWords.names(each.getKey(), facts))
                .limit(3)
                .map(each -> attribute(each.getKey(), each.getValue()))
                .toList();
        if (!known.isEmpty()) {
            return known;
        }
        // A sentence in another language answers nobody; the facts beside it do.
        return (speaksTheReadersLanguage() ? quote(asked) : Optional.<String>empty())
                .map(quote -> List.of(voice.say("says", Map.of("name", name, "quote", quote))))
                .orElseGet(this::unknown);
    }

    private String attribute(String attribute, Object value) {
        String fact = voice.factName(attribute);
        if (value instanceof Boolean flag) {
            return voice.say(flag ? "yes" : "no", Map.of("name", name, "fact", fact));
        }
        return voice.say(
                "fact",
                Map.of(
                        "name",
                        name,
                        "fact",
                        fact,
                        "Fact",
                        Voice.capital(fact, voice.locale()),
                        "value",
                        voice.factValue(attribute, value)));
    }

    /** The sentence of the description or the text that speaks of what was asked, in the catalog's own words. */
    private Optional<String> quote(Set<String> asked) {
        return Stream.concat(stated(item.description(), 4_000), stated(item.body(), 12_000))
                .filter(sentence -> Words.in(sentence).stream().anyMatch(asked::contains))
                .findFirst()
                .map(sentence -> PlainText.of(sentence, QUOTED));
    }

    /** A description is data: what gives orders in it is not repeated. */
    private static Stream<String> stated(String text, int most) {
        return SentenceSplitter.split(PlainText.of(text, most)).stream().filter(DataText::states);
    }

    private List<String> unknown() {
        String unknown = voice.say("unknown", Map.of("name", name));
        return known().map(known -> List.of(unknown, known)).orElseGet(() -> List.of(unknown));
    }

    /** The first few facts that are more than a yes or no; of an item in another script those that are numbers. */
    private Optional<String> known() {
        List<String> known = item.attributes().entrySet().stream()
                .filter(each -> !(each.getValue() instanceof Boolean))
                .filter(each ->
                        voice.reads(item) || (voice.names(each.getKey()) && ItemWords.isNumber(each.getValue())))
                .limit(3)
                .map(each -> voice.say(
                        "named",
                        Map.of(
                                "fact", voice.factName(each.getKey()),
                                "value", voice.factValue(each.getKey(), each.getValue()))))
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(voice.say("known", Map.of("facts", voice.list(known))));
    }

    /** What the description states where the reader shares its language, else the facts; then price and rating. */
    private List<String> portrait() {
        List<String> sentences = new ArrayList<>();
        if (speaksTheReadersLanguage()) {
            stated(item.description(), 600).limit(2).forEach(sentences::add);
        } else {
            known().ifPresent(sentences::add);
        }
        if (item.price() != null) {
            sentences.add(price());
        }
        rating().ifPresent(sentences::add);
        return sentences.isEmpty() ? unknown() : sentences;
    }

    private boolean speaksTheReadersLanguage() {
        return Locale.forLanguageTag(item.language())
                .getLanguage()
                .equals(voice.locale().getLanguage());
    }

    private Optional<String> rating() {
        return voice.rating(item).map(rating -> voice.say("rated", Map.of("name", name, "rating", rating)));
    }

    private String price() {
        return item.price() == null
                ? voice.say("no-price", Map.of("name", name))
                : voice.say("price", Map.of("name", name, "price", voice.money(item.price())));
    }

    private String stock() {
        if (item.availability() == Availability.IN_STOCK && item.stock() != null) {
            return voice.say("in-stock-count", Map.of("name", name, "stock", String.valueOf(item.stock())));
        }
        String theme = switch (item.availability()) {
            case PREORDER -> "preorder";
            case BACKORDER -> "backorder";
            case OUT_OF_STOCK -> "sold-out";
            case IN_STOCK -> "in-stock";
        };
        return voice.say(theme, Map.of("name", name));
    }
}

package dev.tastemaker.chat;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.catalog.Price;
import dev.tastemaker.chat.Intent.Ask;
import dev.tastemaker.chat.Intent.Compare;
import dev.tastemaker.chat.Intent.Note;
import dev.tastemaker.chat.Intent.Search;
import dev.tastemaker.chat.Intent.SearchAndCompare;
import dev.tastemaker.chat.Intent.Similar;
import dev.tastemaker.chat.Intent.Suggest;
import dev.tastemaker.chat.Intent.Talk;
import dev.tastemaker.chat.Intent.Trending;
import dev.tastemaker.recommendation.Recommendation;
import dev.tastemaker.recommendation.Recommendation.StageScore;
import dev.tastemaker.recommendation.RecommendationCard;
import dev.tastemaker.tool.PlainText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what was found in short plain sentences, without a model. Every fact is the catalog's own. */
final class TurnComposer {
    /** Cosine from which two texts of bge-small-en-v1.5 speak of the same thing, as seen on the sample catalog. */
    private static final double NEAR = 0.62;

    /** Share of a wish's words, the rare ones counting most, from which an item is about it. */
    private static final double WORDS = 0.35;

    /** From so many times the lowest price on a worthwhile budget is asked for. */
    private static final BigDecimal WIDE = BigDecimal.valueOf(3);

    private static final int ENOUGH_TO_CHOOSE = 4;
    private static final Pattern SAYABLE =
            Pattern.compile("(?!.*\\b[A-Z]{3,}\\d)(?!.*\\.[a-z]{2})[\\p{L}\\p{M}\\d '’.,&+\\-/ー]{1,60}");

    private final Findings findings;
    private final Voice voice;

    private TurnComposer(Findings findings, Voice voice) {
        this.findings = findings;
        this.voice = voice;
    }

    static List<String> words(Findings findings, boolean knownShopper, Voice voice) {
        TurnComposer composer = new TurnComposer(findings, voice);
        return switch (findings.intent()) {
            case Search search -> composer.found(search);
            case SearchAndCompare both -> composer.found(both.search());
            case Ask ask -> composer.answer(ask);
            case Compare compare -> composer.compared(compare);
            case Similar similar -> composer.similar(similar);
            case Suggest() -> composer.suggested(knownShopper);
            case Trending() -> composer.listed("trending");
            case Note note -> composer.noted(note);
            case Talk talk -> List.of(voice.say(talk.topic().name().toLowerCase(Locale.ROOT)));
        };
    }

    private List<String> found(Search search) {
        Map<String, String> wish = Map.of("wish", limited(wish(search.query()), search.minPrice(), search.maxPrice()));
        if (findings.shown().isEmpty()) {
            return List.of(voice.say("nothing", wish), voice.say("nothing-hint"));
        }
        if (findings.fallback() != null) {
            return after(voice.say("fallback", wish), best());
        }
        List<String> sentences = after(voice.say(isNear() ? "found" : "found-near", wish), best());
        if (search.minPrice() == null && search.maxPrice() == null) {
            budget().ifPresent(sentences::add);
        }
        return sentences;
    }

    /** A few plain words are said back; a speech, a code or an address is not ours to repeat. */
    private String wish(String query) {
        String words = PlainText.of(query, 200);
        return SAYABLE.matcher(words).matches() ? voice.say("quoted", Map.of("words", words)) : voice.say("that");
    }

    /** Whether words of the wish were found, or its meaning nearly; the nearest of a catalog can be far away. */
    private boolean isNear() {
        List<StageScore> stages = findings.shown().stream()
                .flatMap(each -> each.stages().stream())
                .filter(stage ->
                        stage.stage().equals("lexical") || stage.stage().equals("dense"))
                .toList();
        return stages.isEmpty()
                || stages.stream()
                        .anyMatch(stage -> stage.score() >= (stage.stage().equals("lexical") ? WORDS : NEAR));
    }

    /** The first item with its price and rating, then one thing worth knowing of the others. */
    private List<String> best() {
        Item first = findings.items().getFirst();
        List<String> sentences = new ArrayList<>();
        sentences.add(offer(findings.shown().size() == 1 ? "only" : "first", first));
        reduction(findings.shown().getFirst()).ifPresent(sentences::add);
        cheapest(alike(first, findings.items()))
                .filter(item -> !item.id().equals(first.id()))
                .ifPresent(item -> sentences.add(voice.say("cheaper", slots(item))));
        findings.items().stream()
                .filter(item -> !item.id().equals(first.id())
                        && first.kind() == ItemKind.PRODUCT
                        && item.kind() != ItemKind.PRODUCT)
                .findFirst()
                .ifPresent(item -> sentences.add(voice.say(item.kind().wireName(), slots(item))));
        return sentences;
    }

    /** An item with what is known of it: price and rating, the price alone, or its name. */
    private String offer(String theme, Item item) {
        Map<String, String> slots = slots(item);
        if (!slots.containsKey("price")) {
            return voice.say(theme + "-bare", slots);
        }
        return voice.say(slots.containsKey("rating") ? theme + "-rated" : theme, slots);
    }

    private Map<String, String> slots(Item item) {
        Map<String, String> slots = new HashMap<>();
        slots.put("name", voice.name(item));
        if (item.price() != null) {
            slots.put("price", voice.money(item.price()));
        }
        voice.rating(item).ifPresent(rating -> slots.put("rating", rating));
        return slots;
    }

    private Optional<String> reduction(Recommendation shown) {
        Price was = RecommendationCard.of(shown, voice.now()).priceWas();
        return was == null ? Optional.empty() : Optional.of(voice.say("was", Map.of("was", voice.money(was))));
    }

    /** The items that may be measured against the first one: a cheaper grinder is no cheaper kettle. */
    private static List<Item> alike(Item first, List<Item> items) {
        return items.stream()
                .filter(item -> item.kind() == first.kind()
                        && (first.category().isEmpty()
                                || item.category().contains(first.category().getLast())))
                .toList();
    }

    private static Optional<Item> cheapest(List<Item> items) {
        List<Item> priced = priced(items);
        return priced.size() > 1 ? priced.stream().min(Comparator.comparing(TurnComposer::amount)) : Optional.empty();
    }

    /** The items with a price, when all are in one currency. */
    private static List<Item> priced(List<Item> items) {
        List<Item> priced = items.stream().filter(item -> item.price() != null).toList();
        return priced.stream().map(TurnComposer::currency).distinct().count() == 1 ? priced : List.of();
    }

    /** A question back, where there is much to choose from at very different prices. */
    private Optional<String> budget() {
        List<Item> priced = priced(alike(findings.items().getFirst(), findings.items()));
        if (priced.size() < ENOUGH_TO_CHOOSE) {
            return Optional.empty();
        }
        List<Item> byPrice = priced.stream()
                .sorted(Comparator.comparing(TurnComposer::amount))
                .toList();
        Item least = byPrice.getFirst();
        Item most = byPrice.getLast();
        boolean wide = amount(most).compareTo(amount(least).multiply(WIDE)) >= 0;
        return wide
                ? Optional.of(voice.say(
                        "ask-budget",
                        Map.of(
                                "least",
                                slots(least).get("price"),
                                "most",
                                slots(most).get("price"))))
                : Optional.empty();
    }

    private List<String> answer(Ask ask) {
        return findings.shown().isEmpty()
                ? List.of(voice.say("gone"))
                : FactAnswer.of(findings.items().getFirst(), ask.question(), voice);
    }

    private List<String> compared(Compare compare) {
        return findings.shown().size() < 2
                ? List.of(voice.say("gone-one"))
                : ComparisonWords.of(findings.items(), compare.question(), voice);
    }

    private List<String> similar(Similar similar) {
        String priced = similar.minPrice() == null && similar.maxPrice() == null ? "" : "-priced";
        if (findings.shown().isEmpty()) {
            return List.of(voice.say("similar-none" + priced));
        }
        return after(voice.say((findings.fallback() == null ? "similar" : "similar-none") + priced), best());
    }

    private List<String> suggested(boolean knownShopper) {
        return listed(knownShopper && findings.fallback() == null ? "suggest-known" : "suggest-unknown");
    }

    /** The words that were asked for; behind them what was found to go with them. */
    private List<String> noted(Note note) {
        String text = voice.say("note-lead", Map.of("text", voice.say(note.theme())));
        return note.about() == null || findings.shown().isEmpty() ? List.of(text) : after(text, found(note.about()));
    }

    /** A list under a theme's phrase; where there is nothing, the phrase for that. */
    private List<String> listed(String theme) {
        if (findings.shown().isEmpty()) {
            return List.of(voice.say(theme.equals("trending") ? "trending-none" : "suggest-none"));
        }
        return after(voice.say(theme), best());
    }

    private String limited(String wish, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        String currency = findings.items().stream()
                .filter(item -> item.price() != null)
                .map(TurnComposer::currency)
                .findFirst()
                .orElse("EUR");
        if (least == null && most == null) {
            return wish;
        }
        Map<String, String> slots = new HashMap<>(Map.of("wish", wish));
        if (least != null) {
            slots.put("least", voice.limit(least, currency));
        }
        if (most != null) {
            slots.put("most", voice.limit(most, currency));
        }
        return voice.say(least == null ? "wish-up-to" : most == null ? "wish-from" : "wish-between", slots);
    }

    private static List<String> after(String lead, List<String> more) {
        List<String> sentences = new ArrayList<>(List.of(lead));
        sentences.addAll(more);
        return sentences;
    }

    private static String currency(Item item) {
        return item.price() == null ? "" : item.price().currency();
    }

    private static BigDecimal amount(Item item) {
        return item.price() == null ? BigDecimal.ZERO : item.price().amount();
    }
}

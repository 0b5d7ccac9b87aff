package dev.tastemaker.chat;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.chat.Intent.Ask;
import dev.tastemaker.chat.Intent.Compare;
import dev.tastemaker.chat.Intent.Search;
import dev.tastemaker.chat.Intent.SearchAndCompare;
import dev.tastemaker.chat.Intent.Similar;
import dev.tastemaker.chat.Intent.Suggest;
import dev.tastemaker.chat.Intent.Talk;
import dev.tastemaker.chat.Intent.Topic;
import dev.tastemaker.chat.Intent.Trending;
import dev.tastemaker.recommendation.Recommendation;
import dev.tastemaker.recommendation.Recommendation.StageScore;
import dev.tastemaker.recommendation.RecommendationCard;
import dev.tastemaker.tool.PlainText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what was found in short plain sentences, without a model. Every fact is the catalog's own. */
final class TurnComposer {
    /** Said once, in the first turn. */
    static final String NOTICE = "I am an AI shopping assistant; prices and facts come straight from the catalog.";

    /** Cosine from which two texts of bge-small-en-v1.5 speak of the same thing, as seen on the sample catalog. */
    private static final double NEAR = 0.62;

    /** Share of a wish's words, the rare ones counting most, from which an item is about it. */
    private static final double WORDS = 0.35;

    private static final Pattern SAYABLE =
            Pattern.compile("(?!.*\\b[A-Z]{3,}\\d)(?!.*\\.[a-z]{2})[\\p{L}\\p{M}\\d '’.,&+\\-/]{1,60}");

    private TurnComposer() {}

    static List<String> words(Findings findings, boolean knownShopper, Instant now) {
        return switch (findings.intent()) {
            case Search search -> found(search, findings, now);
            case SearchAndCompare both -> found(both.search(), findings, now);
            case Ask ask -> answer(ask, findings, now);
            case Compare compare -> compared(compare, findings, now);
            case Similar similar -> similar(similar, findings, now);
            case Suggest() -> suggested(findings, knownShopper, now);
            case Trending() -> trending(findings, now);
            case Talk talk -> List.of(talk(talk.topic()));
        };
    }

    private static List<String> found(Search search, Findings findings, Instant now) {
        String wish = wish(search.query()) + limits(search.minPrice(), search.maxPrice(), findings);
        if (findings.shown().isEmpty()) {
            return List.of(
                    "I found nothing for " + wish + ".", "Other words or a wider price range may bring something up.");
        }
        if (findings.fallback() != null) {
            return after("I found no match for " + wish + ", so here is what comes closest.", best(findings, now));
        }
        return after(
                isNear(findings)
                        ? "Here is what I found for " + wish + "."
                        : "Nothing matches " + wish + " closely; this comes nearest.",
                best(findings, now));
    }

    /** A few plain words are said back; a speech, a code or an address is not ours to repeat. */
    private static String wish(String query) {
        String words = PlainText.of(query, 200);
        return SAYABLE.matcher(words).matches() ? "“" + words + "”" : "that";
    }

    /** Whether words of the wish were found, or its meaning nearly; the nearest of a catalog can be far away. */
    private static boolean isNear(Findings findings) {
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
    private static List<String> best(Findings findings, Instant now) {
        Item first = findings.items().getFirst();
        List<String> sentences = new ArrayList<>();
        sentences.add((findings.shown().size() == 1 ? "It is " : "First comes ") + offer(first, now) + ".");
        reduction(findings.shown().getFirst(), now).ifPresent(sentences::add);
        cheapest(alike(first, findings.items()))
                .filter(item -> !item.id().equals(first.id()))
                .ifPresent(item ->
                        sentences.add("For less, there is " + ItemWords.name(item) + " at " + price(item) + "."));
        findings.items().stream()
                .filter(item -> !item.id().equals(first.id())
                        && first.kind() == ItemKind.PRODUCT
                        && item.kind() != ItemKind.PRODUCT)
                .findFirst()
                .ifPresent(item ->
                        sentences.add("There is also a " + item.kind().wireName() + ": " + ItemWords.name(item) + "."));
        return sentences;
    }

    private static String offer(Item item, Instant now) {
        String price = item.price() == null ? "" : ", at " + price(item);
        return ItemWords.name(item)
                + price
                + ItemWords.rating(item, now).map(rating -> ", rated " + rating).orElse("");
    }

    private static Optional<String> reduction(Recommendation shown, Instant now) {
        RecommendationCard card = RecommendationCard.of(shown, now);
        return card.priceWas() == null
                ? Optional.empty()
                : Optional.of("Its price was " + ItemWords.money(card.priceWas()) + " before.");
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
        List<Item> priced = items.stream().filter(item -> item.price() != null).toList();
        boolean oneCurrency =
                priced.stream().map(item -> currency(item)).distinct().count() == 1;
        return priced.size() > 1 && oneCurrency
                ? priced.stream().min(Comparator.comparing(TurnComposer::amount))
                : Optional.empty();
    }

    private static List<String> answer(Ask ask, Findings findings, Instant now) {
        return findings.shown().isEmpty()
                ? List.of("That item is no longer in the catalog.")
                : FactAnswer.of(findings.items().getFirst(), ask.question(), now);
    }

    private static List<String> compared(Compare compare, Findings findings, Instant now) {
        return findings.shown().size() < 2
                ? List.of("I can compare items that are both still in the catalog; one of these is not.")
                : ComparisonWords.of(findings.items(), compare.question(), now);
    }

    private static List<String> similar(Similar similar, Findings findings, Instant now) {
        if (findings.shown().isEmpty() || findings.fallback() != null) {
            String none = "I found nothing similar" + atThatPrice(similar) + ".";
            return findings.shown().isEmpty() ? List.of(none) : after(none, best(findings, now));
        }
        return after("These come closest" + atThatPrice(similar) + ".", best(findings, now));
    }

    private static String atThatPrice(Similar similar) {
        return similar.minPrice() == null && similar.maxPrice() == null ? "" : " at that price";
    }

    private static List<String> suggested(Findings findings, boolean knownShopper, Instant now) {
        if (findings.shown().isEmpty()) {
            return List.of("Tell me what you are looking for, and I will search the catalog.");
        }
        return after(
                knownShopper && findings.fallback() == null
                        ? "This is chosen from what you looked at and bought."
                        : "I do not know your taste yet, so this is what many shoppers like.",
                best(findings, now));
    }

    private static List<String> trending(Findings findings, Instant now) {
        return findings.shown().isEmpty()
                ? List.of("Nothing stands out just now; tell me what you are looking for.")
                : after("This is what many shoppers look at now.", best(findings, now));
    }

    private static String talk(Topic topic) {
        return switch (topic) {
            case GREETING -> "Hello! Tell me what you are looking for, or ask me for a suggestion.";
            case THANKS -> "You are welcome! Just ask if there is anything else.";
            case GOODBYE -> "Goodbye, and thank you for stopping by.";
            case ABOUT -> "I am an AI, not a person; I find, compare and explain the items of this shop.";
            case ELSEWHERE -> "I can only help with the items of this shop; tell me what you are looking for.";
        };
    }

    private static String limits(@Nullable BigDecimal least, @Nullable BigDecimal most, Findings findings) {
        String currency = findings.items().stream()
                .filter(item -> item.price() != null)
                .map(TurnComposer::currency)
                .findFirst()
                .orElse("EUR");
        if (least != null && most != null) {
            return " between " + ItemWords.money(least, currency) + " and " + ItemWords.money(most, currency);
        }
        if (most != null) {
            return " up to " + ItemWords.money(most, currency);
        }
        return least == null ? "" : " from " + ItemWords.money(least, currency);
    }

    private static List<String> after(String lead, List<String> more) {
        List<String> sentences = new ArrayList<>(List.of(lead));
        sentences.addAll(more);
        return sentences;
    }

    private static String price(Item item) {
        return item.price() == null ? "" : ItemWords.money(item.price());
    }

    private static String currency(Item item) {
        return item.price() == null ? "" : item.price().currency();
    }

    private static BigDecimal amount(Item item) {
        return item.price() == null ? BigDecimal.ZERO : item.price().amount();
    }
}

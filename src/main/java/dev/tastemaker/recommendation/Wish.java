package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ScoredItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a query wishes for, without the words that only ask for it: "Show me kettles priced under 50 euros" is a wish for
 * kettles, of at most 50. Its price is a wish too and not a condition: a filter says what must be.
 *
 * @param text never blank; the query itself where it is all asking
 */
record Wish(
        String text,
        @Nullable BigDecimal minPrice,
        @Nullable BigDecimal maxPrice) {
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");
    private static final Pattern ASKING = Pattern.compile(
            "^(?:(?:hi|hello|hey|please|hallo|bitte)[,.! ]+)*"
                    + "(?:(?:(?:i'?m|i am|we'?re|we are)\\s+)?(?:looking|searching|hunting) for|(?:i|we) (?:need|want|would like)|i'd like"
                    + "|(?:(?:can|could) you )?(?:please )?(?:show|find|get|give|recommend|suggest)(?: me| us)|(?:search|look) for"
                    + "|find(?= \\p{L}+ ?)|do you (?:have|sell|stock)|have you got"
                    + "|(?:ich|wir) (?:suche|suchen|brauche|brauchen|möchte|möchten)|zeig(?:e|en sie)? mir|habt ihr|haben sie)\\s+"
                    + "(?:(?:an?|any|some|the|eine?n?)\\s+)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** "Something for rainy rides" names no thing, only the rides. */
    private static final Pattern NO_THING = Pattern.compile(
            "^(?:something|anything|things|stuff|etwas|was)\\s+(?:for|to|that(?:'s| is)?|with|in|für|zum|zur|mit)\\s+(?=\\S)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern EDGE = Pattern.compile("^[\\s,.;:!?]+|[\\s,.;:!?]+$");
    private static final Pattern MONEY = Pattern.compile(
            "[€$£₱¥₹]|\\b(?:euros?|eur|dollars?|usd|pounds?|gbp|pesos?|php|pric(?:e|es|ed)|costs?|costing|budget)\\b",
            Pattern.CASE_INSENSITIVE);

    static Wish in(String query) {
        StatedLimits limits = StatedLimits.in(query);
        // "From 24" alone may be a size or a year; "under 50" hardly is.
        boolean price = limits.maxPrice() != null || MONEY.matcher(query).find();
        String text = Stream.of(SENTENCE_END.split(price ? limits.rest() : query))
                .map(Wish::withoutAsking)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
        return new Wish(
                text.isEmpty() ? query : text, price ? limits.minPrice() : null, price ? limits.maxPrice() : null);
    }

    /** Searches within the wished price; at any price where the shop has nothing at that one. */
    List<ScoredItem> search(ItemStore items, ItemFilter filter, Function<ItemFilter, List<ScoredItem>> search) {
        if (!priced() || filter.minPrice() != null || filter.maxPrice() != null) {
            return search.apply(filter);
        }
        ItemFilter priced = within(filter);
        List<ScoredItem> found = search.apply(priced);
        return found.isEmpty() && items.recent(priced, 1).isEmpty() ? search.apply(filter) : found;
    }

    /** Whether an item has another price than the wished one. */
    boolean misses(Item item) {
        if (!priced()) {
            return false;
        }
        BigDecimal price = item.price() == null ? null : item.price().amount();
        return price == null
                || (minPrice != null && price.compareTo(minPrice) < 0)
                || (maxPrice != null && price.compareTo(maxPrice) > 0);
    }

    private boolean priced() {
        return minPrice != null || maxPrice != null;
    }

    private ItemFilter within(ItemFilter filter) {
        return new ItemFilter(
                filter.kinds(),
                filter.categories(),
                filter.brands(),
                minPrice,
                maxPrice,
                filter.currency(),
                filter.availability(),
                filter.attributes(),
                filter.excludeIds());
    }

    private static String withoutAsking(String sentence) {
        String asked = ASKING.matcher(sentence.strip()).replaceFirst("");
        return EDGE.matcher(NO_THING.matcher(asked).replaceFirst("")).replaceAll("");
    }
}

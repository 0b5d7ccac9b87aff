package dev.tastemaker.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an item must be to be found. All parts are optional and hold together; a list holds alternatives. The same object
 * serves the search tools, the push and email bodies and the engine, and is applied inside every retriever's SQL.
 *
 * @param categories names of any level of a category path, compared without case
 * @param minPrice in the catalog's own currency unless {@code currency} is given
 * @param availability {@code in_stock} (the default: what can be bought now or ordered ahead) or {@code any}
 * @param attributes exact values, texts compared without case
 * @param ids one of these items
 * @param words words of which title, brand, category or an attribute must hold one
 * @param whereStated values of attributes that an item need not have, but must not have otherwise: who wears size 42 has no
 *     use for a shoe of size 39, and may well want a lamp
 * @param noneOf what it must not be; such a filter has no noneOf of its own, and its availability says nothing
 */
@JsonIgnoreProperties(ignoreUnknown = false)
public record ItemFilter(
        List<ItemKind> kinds,
        List<String> categories,
        List<String> brands,
        @Nullable BigDecimal minPrice,
        @Nullable BigDecimal maxPrice,
        @Nullable String currency,
        String availability,
        Map<String, Object> attributes,
        List<String> excludeIds,
        List<String> ids,
        List<String> words,
        Map<String, String> whereStated,
        List<ItemFilter> noneOf) {
    private static final int MOST_UNWANTED = 100;
    private static final int MOST_EXCLUDED = 1_000;

    /** Whatever is visible and can be had. */
    public static final ItemFilter NONE =
            new ItemFilter(List.of(), List.of(), List.of(), null, null, null, "in_stock", Map.of(), List.of());

    public ItemFilter {
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        categories = texts("categories", categories, 20, 100);
        brands = texts("brands", brands, 20, 200);
        checkPrice("minPrice", minPrice);
        checkPrice("maxPrice", maxPrice);
        if (minPrice != null && maxPrice != null && minPrice.compareTo(maxPrice) > 0) {
            throw Refusal.invalid("minPrice is above maxPrice");
        }
        if (currency != null && !currency.matches("[A-Z]{3}")) {
            throw Refusal.invalid("currency must be three capital letters (ISO 4217)");
        }
        availability = availability == null ? "in_stock" : availability;
        if (!availability.equals("in_stock") && !availability.equals("any")) {
            throw Refusal.invalid("availability must be in_stock or any");
        }
        attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
        attributes.forEach((name, value) -> {
            Text.required("attribute name", name, 100);
            if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
                throw Refusal.invalid("attribute " + name + " must be compared with a text, a number, true or false");
            }
        });
        excludeIds = texts("excludeIds", excludeIds, MOST_EXCLUDED, 200);
        ids = texts("ids", ids, MOST_EXCLUDED, 200);
        words = texts("words", words, 20, 100);
        whereStated = whereStated == null ? Map.of() : Map.copyOf(whereStated);
        whereStated.forEach((name, value) -> {
            Text.required("attribute name", name, 100);
            Text.required("whereStated." + name, value, 200);
        });
        noneOf = noneOf == null ? List.of() : List.copyOf(noneOf);
        if (noneOf.size() > MOST_UNWANTED || noneOf.stream().anyMatch(each -> !each.noneOf.isEmpty())) {
            throw Refusal.invalid(
                    "noneOf holds at most " + MOST_UNWANTED + " filters, and none with a noneOf of its own");
        }
        if (!ids.isEmpty() && excludeIds.containsAll(ids)) {
            throw Refusal.invalid("every one of ids is in excludeIds too");
        }
    }

    /** Without what only rules and preferences say. */
    public ItemFilter(
            List<ItemKind> kinds,
            List<String> categories,
            List<String> brands,
            @Nullable BigDecimal minPrice,
            @Nullable BigDecimal maxPrice,
            @Nullable String currency,
            String availability,
            Map<String, Object> attributes,
            List<String> excludeIds) {
        this(
                kinds,
                categories,
                brands,
                minPrice,
                maxPrice,
                currency,
                availability,
                attributes,
                excludeIds,
                List.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    /** Items of these ids. */
    public static ItemFilter ofIds(Collection<String> ids) {
        return NONE.with("in_stock", List.of(), List.copyOf(ids), List.of(), Map.of(), List.of());
    }

    /** Items that hold this word. */
    public static ItemFilter ofWord(String word) {
        return NONE.with("in_stock", List.of(), List.of(), List.of(word), Map.of(), List.of());
    }

    /** This filter for items of other kinds. */
    public ItemFilter ofKinds(List<ItemKind> others) {
        return new ItemFilter(
                others,
                categories,
                brands,
                minPrice,
                maxPrice,
                currency,
                availability,
                attributes,
                excludeIds,
                ids,
                words,
                whereStated,
                noneOf);
    }

    /** Whether it asks nothing of an item but that it can be had. */
    public boolean asksNothing() {
        return with("in_stock", excludeIds, ids, words, whereStated, noneOf).equals(NONE);
    }

    /** This filter and none of {@code unwanted}; as many of those as it can hold. */
    public ItemFilter without(List<ItemFilter> unwanted) {
        List<ItemFilter> both = Stream.concat(noneOf.stream(), unwanted.stream())
                .limit(MOST_UNWANTED)
                .toList();
        return with(availability, excludeIds, ids, words, whereStated, both);
    }

    /** This filter and these values where an item states them; what the filter itself says of an attribute goes first. */
    public ItemFilter statedAs(Map<String, String> values) {
        Map<String, String> stated = new HashMap<>(values);
        attributes.keySet().forEach(stated::remove);
        stated.putAll(whereStated);
        return with(availability, excludeIds, ids, words, stated, noneOf);
    }

    /** This filter without these items too; of more than it can hold the first. */
    public ItemFilter excluding(Collection<String> more) {
        List<String> excluded = Stream.concat(excludeIds.stream(), more.stream())
                .distinct()
                .limit(MOST_EXCLUDED)
                .toList();
        return with(availability, excluded, ids, words, whereStated, noneOf);
    }

    private ItemFilter with(
            String newAvailability,
            List<String> newExcludeIds,
            List<String> newIds,
            List<String> newWords,
            Map<String, String> newWhereStated,
            List<ItemFilter> newNoneOf) {
        return new ItemFilter(
                kinds,
                categories,
                brands,
                minPrice,
                maxPrice,
                currency,
                newAvailability,
                attributes,
                newExcludeIds,
                newIds,
                newWords,
                newWhereStated,
                newNoneOf);
    }

    private static void checkPrice(String field, @Nullable BigDecimal price) {
        if (price != null && (price.signum() < 0 || price.precision() - price.scale() > 12 || price.scale() > 12)) {
            throw Refusal.invalid(field + " must be between 0 and 999999999999");
        }
    }

    private static List<String> texts(String field, @Nullable List<String> values, int most, int maxLength) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > most) {
            throw Refusal.invalid(field + " has " + values.size() + " entries; at most " + most + " are accepted");
        }
        return values.stream()
                .map(value -> Text.required(field, value, maxLength))
                .toList();
    }
}

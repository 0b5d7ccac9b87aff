package dev.tastemaker.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an item must be to be found. All parts are optional and hold together; a list holds alternatives. The same object
 * serves the search tools, the push and email bodies and the engine, and is applied inside every retriever's SQL.
 *
 * @param categories names of any level of a category path, compared without case
 * @param minPrice in the catalog's own currency unless {@code currency} is given
 * @param availability {@code in_stock} (the default: what can be bought now or ordered ahead) or {@code any}
 * @param attributes exact values, texts compared without case
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
        List<String> excludeIds) {

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
        excludeIds = texts("excludeIds", excludeIds, 1_000, 200);
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

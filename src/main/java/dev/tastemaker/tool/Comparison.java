package dev.tastemaker.tool;

import dev.tastemaker.catalog.Fact;
import dev.tastemaker.catalog.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Items side by side, one row per fact that at least one of them has.
 *
 * @param rows price, rating and availability first, then the attributes
 */
public record Comparison(List<Row> rows) {
    private static final int MOST_ROWS = 24;

    /** One fact; an empty value means that the catalog does not say. */
    public record Row(String fact, List<Optional<String>> values) {}

    public Comparison {
        rows = List.copyOf(rows);
    }

    /** The table of {@code items}; {@code aspects} names the facts wanted, all when it is empty. */
    public static Comparison of(List<Item> items, List<String> aspects, Instant now) {
        Map<String, List<Optional<String>>> rows = new LinkedHashMap<>();
        for (int column = 0; column < items.size(); column++) {
            fill(rows, items.get(column), column, items.size(), now);
        }
        return new Comparison(rows.entrySet().stream()
                .filter(row -> aspects.isEmpty() || aspects.stream().anyMatch(row.getKey()::equalsIgnoreCase))
                .map(row -> new Row(row.getKey(), row.getValue()))
                .limit(MOST_ROWS)
                .toList());
    }

    private static void fill(
            Map<String, List<Optional<String>>> rows, Item item, int column, int columns, Instant now) {
        put(rows, "price", Optional.ofNullable(item.price()).map(ItemJson::price), column, columns);
        put(rows, "rating", rating(item, now), column, columns);
        put(rows, "availability", Optional.of(item.availability().wireName()), column, columns);
        ItemJson.attributeTexts(item, 60, 120)
                .forEach((name, text) -> put(rows, name, Optional.of(text), column, columns));
    }

    private static void put(
            Map<String, List<Optional<String>>> rows, String fact, Optional<String> value, int column, int columns) {
        List<Optional<String>> values = rows.get(fact);
        if (values == null) {
            if (value.isEmpty()) {
                return;
            }
            values = new ArrayList<>();
            for (int each = 0; each < columns; each++) {
                values.add(Optional.empty());
            }
            rows.put(fact, values);
        }
        values.set(column, value);
    }

    /** {@code 4.6 (212)}. */
    private static Optional<String> rating(Item item, Instant now) {
        return item.fact("rating_avg", now)
                .map(Fact::value)
                .map(average -> average
                        + item.fact("rating_count", now)
                                .map(count -> " (" + count.value() + ")")
                                .orElse(""));
    }
}

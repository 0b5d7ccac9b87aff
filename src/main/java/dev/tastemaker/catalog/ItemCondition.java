package dev.tastemaker.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an item must be, as a condition of SQL with its parameters. Only what the filter asks for is in it, so that the
 * planner sees what is really compared. Every retriever's statement takes it into its scan.
 */
final class ItemCondition {
    /** What a shopper may see at the time of the statement. */
    static final String VISIBLE = """
            (item.visible_from is null or item.visible_from <= now())
            and (item.visible_to is null or item.visible_to > now())""";

    /** What can be bought now or ordered ahead. */
    static final String AVAILABLE = """
            item.availability <> 'out_of_stock'
            and (item.stock is null or item.stock > 0 or item.availability <> 'in_stock')""";

    private final StringBuilder sql = new StringBuilder(VISIBLE);
    private final List<Object> parameters = new ArrayList<>();

    /** @param leading the statement's own parameters, which stand before the filter's */
    ItemCondition(ItemFilter filter, Object... leading) {
        parameters.addAll(List.of(leading));
        if (filter.availability().equals("in_stock")) {
            and(AVAILABLE);
        }
        any("item.kind = any(%s)", filter.kinds().stream().map(ItemKind::wireName));
        any("item.category_key && %s", filter.categories().stream().map(ItemCondition::lower));
        any("lower(item.brand) = any(%s)", filter.brands().stream().map(ItemCondition::lower));
        any("item.id <> all(%s)", filter.excludeIds().stream());
        price("item.price >= %s", filter.minPrice());
        price("item.price <= %s", filter.maxPrice());
        if (filter.currency() != null) {
            and("item.currency = " + parameter(filter.currency()));
        }
        filter.attributes().forEach(this::attribute);
    }

    String sql() {
        return sql.toString();
    }

    List<Object> parameters() {
        return parameters;
    }

    private void any(String condition, Stream<String> values) {
        String[] array = values.toArray(String[]::new);
        if (array.length > 0) {
            and(condition.formatted(parameter(array) + "::text[]"));
        }
    }

    private void price(String condition, @Nullable BigDecimal price) {
        if (price != null) {
            and(condition.formatted(parameter(price) + "::numeric"));
        }
    }

    /** A single value or one of a list; a number may be kept as a text and the other way round, as feeds do. */
    private void attribute(String name, Object value) {
        List<Object> forms = new ArrayList<>(List.of(value));
        if (!(value instanceof String)) {
            forms.add(value.toString());
        } else if (value.toString().matches("-?\\d{1,15}(\\.\\d{1,10})?")) {
            forms.add(new BigDecimal(value.toString()));
        }
        List<String> alternatives = new ArrayList<>();
        for (Object form : forms) {
            for (Object held : List.of(form, List.of(form))) {
                String json = lower(ItemRow.json(Map.of(name, held)));
                alternatives.add("item.attributes_key @> " + parameter(json) + "::text::jsonb");
            }
        }
        and("(" + String.join(" or ", alternatives) + ")");
    }

    void and(String condition) {
        sql.append("\nand ").append(condition);
    }

    /** Its place in the statement. */
    String parameter(Object value) {
        parameters.add(value);
        return "$" + parameters.size();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

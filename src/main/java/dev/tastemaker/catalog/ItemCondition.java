package dev.tastemaker.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an item must be, as a condition of SQL with its parameters. Only what the filter asks for is in it, so that the
 * planner sees what is really compared. Every retriever's statement takes it into its scan.
 */
final class ItemCondition {
    /** What a shopper may see at the time of the statement. */
    private static final String VISIBLE = """
            (item.visible_from is null or item.visible_from <= now())
            and (item.visible_to is null or item.visible_to > now())""";

    /** What can be bought now or ordered ahead. */
    private static final String AVAILABLE = """
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
        asked(filter).forEach(this::and);
    }

    String sql() {
        return sql.toString();
    }

    List<Object> parameters() {
        return parameters;
    }

    /** What the filter asks beyond being there: the same whether an item must be so or must not. */
    private List<String> asked(ItemFilter filter) {
        List<String> asked = new ArrayList<>();
        any(asked, "item.kind = any(%s)", filter.kinds().stream().map(ItemKind::wireName));
        any(asked, "item.category_key && %s", filter.categories().stream().map(ItemCondition::lower));
        any(asked, "lower(item.brand) = any(%s)", filter.brands().stream().map(ItemCondition::lower));
        any(asked, "item.id <> all(%s)", filter.excludeIds().stream());
        any(asked, "item.id = any(%s)", filter.ids().stream());
        price(asked, "item.price >= %s", filter.minPrice());
        price(asked, "item.price <= %s", filter.maxPrice());
        if (filter.currency() != null) {
            asked.add("item.currency = " + parameter(filter.currency()));
        }
        filter.attributes().forEach((name, value) -> asked.add(attribute(name, value)));
        if (!filter.words().isEmpty()) {
            asked.add(words(filter.words()));
        }
        filter.whereStated().forEach((name, value) -> asked.add(statesNoOther(lower(name), lower(value))));
        for (ItemFilter unwanted : filter.noneOf()) {
            List<String> parts = asked(unwanted);
            if (!parts.isEmpty()) {
                // A brand that is not known is not the unwanted one.
                asked.add("(" + String.join(" and ", parts) + ") is not true");
            }
        }
        return asked;
    }

    private void any(List<String> asked, String condition, Stream<String> values) {
        String[] array = values.toArray(String[]::new);
        if (array.length > 0) {
            asked.add(condition.formatted(parameter(array) + "::text[]"));
        }
    }

    private void price(List<String> asked, String condition, @Nullable BigDecimal price) {
        if (price != null) {
            asked.add(condition.formatted(parameter(price) + "::numeric"));
        }
    }

    /** What an item says is read only where it says anything: most say nothing, and a look at the names costs far less. */
    private String statesNoOther(String name, String value) {
        String named = parameter(name) + "::text";
        return "(not jsonb_exists_any(item.attributes_key, attribute_names(" + named
                + ")) or not states_other(item.attributes_key, " + named + ", " + parameter(value) + "))";
    }

    /** A single value or one of a list; a number may be kept as a text and the other way round, as feeds do. */
    private String attribute(String name, Object value) {
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
        return "(" + String.join(" or ", alternatives) + ")";
    }

    /** Whole words, in one of their usual endings. Descriptions are not looked at: they also say what an item is not. */
    private String words(List<String> words) {
        String pattern = words.stream()
                .map(word -> lower(word).strip().replaceAll("[^\\p{L}\\p{N} ]", "\\\\$0"))
                .collect(Collectors.joining("|", "(^|[^[:alnum:]])(", ")(s|es)?($|[^[:alnum:]])"));
        String place = parameter(pattern);
        return "concat_ws(' ', lower(item.title), lower(item.brand), array_to_string(item.category_key, ' '), "
                + "item.attributes_key::text) ~ " + place;
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

package dev.tastemaker.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.problem.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a mapped field comes from. Deliberately no language: a column, a few columns, a constant. */
sealed interface Expression {
    /** The value in this entry; null when the entry has none. */
    @Nullable
    JsonNode in(ObjectNode row);

    /** The first of these columns that says anything; a number among them times {@code scale}. */
    record Column(List<String> paths, @Nullable BigDecimal scale) implements Expression {
        @Override
        public @Nullable JsonNode in(ObjectNode row) {
            for (String path : paths) {
                JsonNode value = at(row, path);
                if (value != null) {
                    return scale == null ? value : scaled(value, scale, path);
                }
            }
            return null;
        }
    }

    /** The texts of these columns with {@code with} between them; none when one of them is missing. */
    record Joined(List<String> paths, String with) implements Expression {
        @Override
        public @Nullable JsonNode in(ObjectNode row) {
            List<String> texts = new ArrayList<>();
            for (String path : paths) {
                JsonNode value = at(row, path);
                String text = value == null ? null : Fields.text(value);
                if (text == null) {
                    return null;
                }
                texts.add(text);
            }
            return JsonNodeFactory.instance.textNode(String.join(with, texts));
        }
    }

    /** The same in every entry. */
    record Constant(JsonNode value) implements Expression {
        @Override
        public JsonNode in(ObjectNode row) {
            return value;
        }
    }

    /** {@code "column"}, {@code {"from": "column" or ["a", "b"], "scale": "0.01"}}, {@code {"join": ["a", "b"], "with": "-"}}, {@code {"constant": …}}. */
    static Expression parse(String field, JsonNode definition) {
        if (definition.isTextual()) {
            return new Column(List.of(definition.textValue()), null);
        }
        Set<String> known = Set.of("from", "scale", "join", "with", "constant");
        definition.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw Refusal.invalid("mapping of " + field + " has an unknown part " + Row.startOf(name));
            }
        });
        if (definition.has("constant")) {
            return new Constant(definition.get("constant"));
        }
        if (definition.has("join")) {
            return new Joined(
                    paths(field, definition.get("join")),
                    definition.path("with").asText("-"));
        }
        if (definition.has("from")) {
            return new Column(paths(field, definition.get("from")), scale(field, definition.get("scale")));
        }
        throw Refusal.invalid("mapping of " + field + " must be a column or have from, join or constant");
    }

    private static List<String> paths(String field, JsonNode value) {
        List<String> paths = new ArrayList<>();
        for (JsonNode each : value.isArray() ? value : List.of(value)) {
            if (!each.isTextual() || each.textValue().isBlank()) {
                throw Refusal.invalid("mapping of " + field + " must name columns");
            }
            paths.add(each.textValue());
        }
        if (paths.isEmpty() || paths.size() > 20) {
            throw Refusal.invalid("mapping of " + field + " must name 1 to 20 columns");
        }
        return List.copyOf(paths);
    }

    private static @Nullable BigDecimal scale(String field, @Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        try {
            return new BigDecimal(value.asText());
        } catch (NumberFormatException e) {
            throw Refusal.invalid("scale of " + field + " must be a number such as 0.01");
        }
    }

    /** A column by its whole name, or a path into nested objects with dots. */
    private static @Nullable JsonNode at(ObjectNode row, String path) {
        JsonNode value = row.get(path);
        if (value == null && path.indexOf('.') > 0) {
            value = row;
            for (String name : path.split("\\.", -1)) {
                value = value.path(name);
            }
        }
        return value == null || value.isMissingNode() || Fields.isBlank(value) ? null : value;
    }

    private static JsonNode scaled(JsonNode value, BigDecimal scale, String path) {
        String text = Fields.text(value);
        try {
            return JsonNodeFactory.instance.textNode(
                    new BigDecimal(String.valueOf(text)).multiply(scale).toPlainString());
        } catch (NumberFormatException e) {
            throw Refusal.invalid(path + " is not a number");
        }
    }
}

package dev.tastemaker.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.problem.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A mapping as a file declares it: our field to where it comes from.
 *
 * @param name by which a request may name a mapping that comes with the service
 * @param signature columns by which a file is recognised; a trailing {@code *} stands for any ending; empty: never
 * @param fields our field, for instance {@code price.amount} or {@code attributes.colour}, to its expression
 * @param attributePrefixes columns that begin so become attributes, named without the prefix
 * @param definition what it was read from, kept with an import that it belongs to
 */
record Mapping(
        String name,
        ImportKind kind,
        List<String> signature,
        Map<String, Expression> fields,
        List<String> attributePrefixes,
        ObjectNode definition)
        implements RowMapping {
    private static final Set<String> PARTS =
            Set.of("name", "kind", "description", "signature", "fields", "attributePrefixes");
    private static final Map<ImportKind, Set<String>> KNOWN = Map.of(
            ImportKind.ITEMS,
            Set.of(
                    "id",
                    "kind",
                    "title",
                    "description",
                    "body",
                    "brand",
                    "category",
                    "price",
                    "price.amount",
                    "price.currency",
                    "availability",
                    "stock",
                    "link",
                    "image",
                    "language",
                    "mentions",
                    "visibleFrom",
                    "visibleTo"),
            ImportKind.INTERACTIONS,
            Set.of("id", "shopperId", "itemId", "type", "at", "scenario", "value", "query"),
            ImportKind.SHOPPERS,
            Set.of("id", "displayName", "locale", "timeZone"));

    /** Reads a definition; refused with a sentence that names what is wrong. */
    static Mapping parse(JsonNode json) {
        if (!(json instanceof ObjectNode definition)) {
            throw Refusal.invalid("a mapping must be a JSON object, or the name of one that comes with the service");
        }
        definition.fieldNames().forEachRemaining(part -> {
            if (!PARTS.contains(part)) {
                throw Refusal.invalid(
                        "a mapping has no part " + Row.startOf(part) + "; known are " + new TreeSet<>(PARTS));
            }
        });
        ImportKind kind = ImportKind.of(definition.path("kind").asText("items"));
        Map<String, Expression> fields = new LinkedHashMap<>();
        definition.path("fields").properties().forEach(field -> {
            checkField(kind, field.getKey());
            fields.put(field.getKey(), Expression.parse(field.getKey(), field.getValue()));
        });
        if (!fields.containsKey("id")) {
            throw Refusal.invalid("a mapping must say where the id comes from");
        }
        return new Mapping(
                definition.path("name").asText(""),
                kind,
                texts(definition.path("signature")),
                fields,
                texts(definition.path("attributePrefixes")),
                definition);
    }

    private static void checkField(ImportKind kind, String field) {
        Set<String> known = KNOWN.getOrDefault(kind, Set.of());
        boolean open = kind == ImportKind.ITEMS && field.matches("(attributes|facts)\\..+");
        if (!open && !known.contains(field)) {
            throw Refusal.invalid("there is no field " + Row.startOf(field) + "; known are " + new TreeSet<>(known));
        }
    }

    private static List<String> texts(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.asText()));
        return List.copyOf(texts);
    }

    /** Whether a file with these columns is one that this mapping was written for. */
    boolean recognises(Set<String> columns) {
        return !signature.isEmpty()
                && signature.stream()
                        .allMatch(wanted -> wanted.endsWith("*")
                                ? columns.stream()
                                        .anyMatch(column -> column.startsWith(wanted.substring(0, wanted.length() - 1)))
                                : columns.contains(wanted));
    }

    @Override
    public List<ObjectNode> map(ObjectNode row) {
        NativeLine line = new NativeLine(kind);
        fields.forEach((field, expression) -> {
            JsonNode value = expression.in(row);
            if (value != null) {
                line.put(field, value);
            }
        });
        for (String prefix : attributePrefixes) {
            row.properties().forEach(column -> {
                if (column.getKey().startsWith(prefix) && !Fields.isBlank(column.getValue())) {
                    line.putAttribute(column.getKey().substring(prefix.length()), column.getValue());
                }
            });
        }
        return List.of(line.finish());
    }
}

package dev.tastemaker.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An entry's fields by name, whichever of its usual spellings the feed has: {@code image link}, {@code g:image_link}. */
final class Fields {
    private final ObjectNode byName = JsonNodeFactory.instance.objectNode();

    Fields(ObjectNode row) {
        row.properties().forEach(field -> {
            String name = normal(field.getKey());
            // the first spelling that says anything stays
            if (!isBlank(field.getValue()) && !byName.has(name)) {
                byName.set(name, field.getValue());
            }
        });
    }

    /** Lower case, without a namespace, words parted by underscores. */
    static String normal(String name) {
        String bare = name.startsWith("g:") || name.startsWith("c:") ? name.substring(2) : name;
        return bare.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    /** Adds a value; the second one of a name makes a list. */
    static void add(ObjectNode fields, String name, JsonNode value) {
        JsonNode before = fields.get(name);
        if (before == null) {
            fields.set(name, value);
        } else if (before instanceof ArrayNode list) {
            list.add(value);
        } else {
            fields.set(name, JsonNodeFactory.instance.arrayNode().add(before).add(value));
        }
    }

    boolean has(String... names) {
        return first(names) != null;
    }

    /** The first of these fields that is there. */
    @Nullable
    JsonNode first(String... names) {
        for (String name : names) {
            JsonNode value = byName.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** The first of these fields as text; of a list its first entry. */
    @Nullable
    String text(String... names) {
        JsonNode value = first(names);
        return value == null ? null : text(value);
    }

    /** The first of these fields as texts; a text alone is a list of one. */
    List<String> texts(String... names) {
        JsonNode value = first(names);
        if (value == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : value instanceof ArrayNode list ? list : List.of(value)) {
            String text = text(each);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** A plain value, or the first entry of a list, as text; null for nothing and for an object. */
    static @Nullable String text(JsonNode value) {
        if (value instanceof ArrayNode list) {
            return list.isEmpty() ? null : text(list.get(0));
        }
        if (value.isBigDecimal() || value.isDouble()) {
            return value.decimalValue().stripTrailingZeros().toPlainString();
        }
        return value.isValueNode() && !isBlank(value) ? value.asText().strip() : null;
    }

    static boolean isBlank(JsonNode value) {
        return value.isNull()
                || (value.isTextual() && value.textValue().isBlank())
                || (value.isContainerNode() && value.isEmpty());
    }
}

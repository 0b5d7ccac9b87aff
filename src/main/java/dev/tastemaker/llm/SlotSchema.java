package dev.tastemaker.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Fills the {@code {{slots}}} in the enums and patterns of a schema, so that a model can only choose what there is: an item on
 * the screen, a number in the message, a fact of the item. In a pattern a slot stands for any one of its values, with a
 * capital where its name has one. What cannot be chosen goes away: an optional field with nothing in its slot, and a branch of
 * an {@code anyOf} that needs it.
 */
public final class SlotSchema {
    /** Numbers as they were written: a server compares the model's 50 with an enum's 5E+1 letter by letter. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final Pattern SLOT = Pattern.compile("\\{\\{([A-Za-z_]+)}}");
    private static final Pattern SPECIAL = Pattern.compile("[.^$*+?()\\[\\]{}|\\\\/-]");

    private final Map<String, ? extends List<?>> slots;

    private SlotSchema(Map<String, ? extends List<?>> slots) {
        this.slots = slots;
    }

    /**
     * The schema with its slots filled.
     *
     * @throws IllegalArgumentException when the schema is no JSON object, names another slot, or leaves no choice at all
     */
    public static String fill(String schema, Map<String, ? extends List<?>> slots) {
        return filled(schema, slots)
                .orElseThrow(() -> new IllegalArgumentException("the schema leaves nothing to choose"));
    }

    /**
     * The schema with its slots filled; empty when they leave no choice.
     *
     * @throws IllegalArgumentException when the schema is no JSON object or names another slot
     */
    static Optional<String> filled(String schema, Map<String, ? extends List<?>> slots) {
        try {
            if (!(JSON.readTree(schema) instanceof ObjectNode root)) {
                throw new IllegalArgumentException("the schema is not a JSON object");
            }
            return new SlotSchema(slots).narrow(root) ? Optional.of(JSON.writeValueAsString(root)) : Optional.empty();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the schema is not JSON", e);
        }
    }

    /** False when nothing fits this schema any more. */
    private boolean narrow(ObjectNode schema) {
        return narrowEnum(schema)
                && narrowPattern(schema)
                && narrowItems(schema)
                && narrowProperties(schema)
                && narrowBranches(schema);
    }

    private boolean narrowEnum(ObjectNode schema) {
        if (!(schema.get("enum") instanceof ArrayNode values)) {
            return true;
        }
        ArrayNode filled = schema.putArray("enum");
        values.forEach(value -> filled.addAll(valuesOf(value)));
        return !filled.isEmpty();
    }

    private List<JsonNode> valuesOf(JsonNode value) {
        Matcher slot = SLOT.matcher(value.isTextual() ? value.asText() : "");
        if (!slot.matches()) {
            return List.of(value);
        }
        return values(slot.group(1)).stream().<JsonNode>map(JSON::valueToTree).toList();
    }

    private List<?> values(String slot) {
        List<?> values = slots.get(slot);
        if (values == null) {
            throw new IllegalArgumentException("the schema has an unknown slot: {{" + slot + "}}");
        }
        return values;
    }

    private boolean narrowPattern(ObjectNode schema) {
        if (!schema.path("pattern").isTextual()) {
            return true;
        }
        Matcher slot = SLOT.matcher(schema.path("pattern").asText());
        StringBuilder filled = new StringBuilder();
        while (slot.find()) {
            String name = slot.group(1);
            boolean capital = Character.isUpperCase(name.charAt(0));
            List<?> values = values(name.toLowerCase(Locale.ROOT));
            if (values.isEmpty()) {
                return false;
            }
            slot.appendReplacement(filled, Matcher.quoteReplacement(anyOf(values, capital)));
        }
        slot.appendTail(filled);
        schema.put("pattern", filled.toString());
        return true;
    }

    private static String anyOf(List<?> values, boolean capital) {
        return values.stream()
                .map(String::valueOf)
                .map(value -> capital ? value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1) : value)
                .map(value -> SPECIAL.matcher(value).replaceAll("\\\\$0"))
                .collect(Collectors.joining("|", "(", ")"));
    }

    private boolean narrowItems(ObjectNode schema) {
        if (!(schema.get("items") instanceof ObjectNode items)) {
            return true;
        }
        int least = schema.path("minItems").asInt(0);
        if (!narrow(items)) {
            return false;
        }
        int choices = items.path("enum").size();
        if (choices > 0 && schema.path("maxItems").asInt(0) > choices) {
            schema.put("maxItems", choices);
        }
        return choices == 0 || choices >= least;
    }

    private boolean narrowProperties(ObjectNode schema) {
        if (!(schema.get("properties") instanceof ObjectNode properties)) {
            return true;
        }
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            if (properties.get(name) instanceof ObjectNode property && !narrow(property)) {
                properties.remove(name);
                if (requires(schema, name)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean requires(ObjectNode schema, String name) {
        for (JsonNode required : schema.path("required")) {
            if (required.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private boolean narrowBranches(ObjectNode schema) {
        if (!(schema.get("anyOf") instanceof ArrayNode branches)) {
            return true;
        }
        ArrayNode possible = schema.putArray("anyOf");
        for (JsonNode branch : branches) {
            if (branch instanceof ObjectNode object && narrow(object)) {
                possible.add(object);
            }
        }
        return !possible.isEmpty();
    }
}

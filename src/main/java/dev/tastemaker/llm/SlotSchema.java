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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the {@code {{slots}}} in the enums of a schema, so that a model can only choose what there is: an item on the
 * screen, a number in the message. What cannot be chosen goes away: an optional field with nothing in its slot, and a
 * branch of an {@code anyOf} that needs it.
 */
public final class SlotSchema {
    /** Numbers as they were written: a server compares the model's 50 with an enum's 5E+1 letter by letter. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z_]+)}}");

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
        try {
            JsonNode root = JSON.readTree(schema);
            if (!(root instanceof ObjectNode object) || !new SlotSchema(slots).narrow(object)) {
                throw new IllegalArgumentException("the schema leaves nothing to choose");
            }
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the schema is not JSON", e);
        }
    }

    /** False when nothing fits this schema any more. */
    private boolean narrow(ObjectNode schema) {
        return narrowEnum(schema) && narrowItems(schema) && narrowProperties(schema) && narrowBranches(schema);
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
        List<?> values = slots.get(slot.group(1));
        if (values == null) {
            throw new IllegalArgumentException("the schema has an unknown slot: " + value.asText());
        }
        return values.stream().<JsonNode>map(JSON::valueToTree).toList();
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

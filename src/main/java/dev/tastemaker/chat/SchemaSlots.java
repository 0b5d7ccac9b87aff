package dev.tastemaker.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Fills the slots of a prompt's schema: an enum of {@code {{name}}} becomes the values this turn allows. A slot without
 * values takes its field away, or the whole branch where the branch needs the field: a model cannot choose what is not there.
 */
final class SchemaSlots {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SchemaSlots() {}

    static String fill(String schema, Map<String, ? extends List<? extends Number>> values) {
        try {
            JsonNode root = JSON.readTree(schema);
            ArrayNode kept = JSON.createArrayNode();
            root.path("anyOf").forEach(branch -> {
                if (fillBranch((ObjectNode) branch, values)) {
                    kept.add(branch);
                }
            });
            return ((ObjectNode) root).set("anyOf", kept).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the schema of a prompt is not JSON", e);
        }
    }

    /** False when the branch needs a field that has no value. */
    private static boolean fillBranch(ObjectNode branch, Map<String, ? extends List<? extends Number>> values) {
        ObjectNode properties = (ObjectNode) branch.path("properties");
        List<String> required = new ArrayList<>();
        branch.path("required").forEach(name -> required.add(name.asText()));
        List<String> empty = new ArrayList<>();
        properties.properties().forEach(property -> {
            if (!fillField(property.getValue(), values)) {
                empty.add(property.getKey());
            }
        });
        properties.remove(empty);
        return required.stream().noneMatch(empty::contains);
    }

    private static boolean fillField(JsonNode field, Map<String, ? extends List<? extends Number>> values) {
        if (field.has("items")) {
            int needed = field.path("minItems").asInt(0);
            return fillField(field.path("items"), values)
                    && field.path("items").path("enum").size() >= needed;
        }
        String slot = field.path("enum").path(0).asText();
        if (!slot.startsWith("{{")) {
            return true;
        }
        List<? extends Number> allowed = values.get(slot.replaceAll("[{}]", ""));
        if (allowed == null || allowed.isEmpty()) {
            return false;
        }
        ((ObjectNode) field).set("enum", JSON.valueToTree(allowed));
        return true;
    }
}

package dev.tastemaker.ingestion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of a merchant's feed that describe a product, as attributes of an item. */
final class MerchantAttributes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_DETAILS = 100;
    /** Our name to the names feeds use. */
    private static final Map<String, String[]> NAMES = names(List.of(
            "gtin gtin ean upc isbn",
            "mpn mpn",
            "condition condition",
            "colour color colour",
            "size size",
            "size_system size_system",
            "size_type size_type",
            "material material",
            "pattern pattern",
            "gender gender",
            "age_group age_group",
            "item_group_id item_group_id group_id",
            "dimensions dimensions",
            "length length product_length",
            "width width product_width",
            "height height product_height",
            "energy_efficiency_class energy_efficiency_class",
            "multipack multipack",
            "unit_pricing_measure unit_pricing_measure",
            "unit_pricing_base_measure unit_pricing_base_measure base_measure",
            "age_restriction age_restriction",
            "warning warning",
            "return_days return_window return_deadline_in_days",
            "seller seller_name"));

    private MerchantAttributes() {}

    private static Map<String, String[]> names(List<String> lines) {
        Map<String, String[]> names = new LinkedHashMap<>();
        lines.forEach(line -> {
            String[] words = line.split(" ", 2);
            names.put(words[0], words[1].split(" "));
        });
        return names;
    }

    static ObjectNode of(Fields fields) {
        ObjectNode attributes = JsonNodeFactory.instance.objectNode();
        NAMES.forEach((name, spellings) -> putText(attributes, name, fields.texts(spellings)));
        putText(attributes, "weight", weight(fields));
        putText(attributes, "highlights", fields.texts("product_highlight", "product_highlights"));
        putDetails(attributes, fields);
        putVariant(attributes, fields);
        return attributes;
    }

    private static void putText(ObjectNode attributes, String name, List<String> values) {
        if (name.isEmpty() || attributes.has(name)) {
            return;
        }
        if (values.size() == 1) {
            attributes.put(name, values.getFirst());
        } else if (!values.isEmpty()) {
            values.stream().limit(50).forEach(attributes.putArray(name)::add);
        }
    }

    private static List<String> weight(Fields fields) {
        String weight = fields.text("weight", "product_weight", "item_weight");
        if (weight == null) {
            return List.of();
        }
        String unit = fields.text("item_weight_unit");
        return List.of(unit == null ? weight : weight + " " + unit);
    }

    // "section:name:value" in a table, three elements in XML.
    private static void putDetails(ObjectNode attributes, Fields fields) {
        JsonNode details = fields.first("product_detail", "product_details");
        if (details == null) {
            return;
        }
        int count = 0;
        for (JsonNode detail : details.isArray() ? details : List.of(details)) {
            if (detail.isObject()) {
                putText(
                        attributes,
                        MerchantTerms.cleaned(detail.path("attribute_name").asText("")),
                        new Fields((ObjectNode) detail).texts("attribute_value"));
            } else {
                for (String each : detail.asText("").split(",(?=[^,:]*:[^,:]*:)", -1)) {
                    String[] parts = each.split(":", 3);
                    if (parts.length == 3 && !parts[2].isBlank()) {
                        putText(attributes, MerchantTerms.cleaned(parts[1]), List.of(parts[2].strip()));
                    }
                }
            }
            if (++count >= MOST_DETAILS) {
                return;
            }
        }
    }

    // What tells a variant from its siblings; in a table the object is written as JSON text.
    private static void putVariant(ObjectNode attributes, Fields fields) {
        JsonNode options = fields.first("variant_dict", "variant_options");
        if (options != null && options.isTextual() && options.textValue().startsWith("{")) {
            try {
                options = JSON.readTree(options.textValue());
            } catch (JsonProcessingException e) {
                return;
            }
        }
        if (options instanceof ObjectNode object) {
            object.properties().forEach(option -> {
                String value = Fields.text(option.getValue());
                if (value != null) {
                    putText(attributes, MerchantTerms.cleaned(option.getKey()), List.of(value));
                }
            });
        }
        for (int i = 1; i <= 3; i++) {
            String name = fields.text("custom_variant" + i + "_category");
            String value = fields.text("custom_variant" + i + "_option");
            if (name != null && value != null) {
                putText(attributes, MerchantTerms.cleaned(name), List.of(value));
            }
        }
    }
}

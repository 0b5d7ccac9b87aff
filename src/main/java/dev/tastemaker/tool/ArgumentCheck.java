package dev.tastemaker.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.tastemaker.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Holds arguments against the contract's schema and says in one short sentence what the model has to change. */
final class ArgumentCheck {
    private static final int MOST_COMPLAINTS = 3;
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final JsonSchema schema;

    ArgumentCheck(ToolContract contract) {
        schema = SCHEMAS.getSchema(contract.parameters());
        schema.initializeValidators();
    }

    void check(JsonNode arguments) {
        List<String> complaints = schema.validate(arguments).stream()
                .map(ArgumentCheck::sentence)
                .distinct()
                .limit(MOST_COMPLAINTS)
                .toList();
        if (!complaints.isEmpty()) {
            throw Refusal.invalid(String.join("; ", complaints));
        }
    }

    private static String sentence(ValidationMessage message) {
        String field = field(message);
        JsonNode rule = message.getSchemaNode();
        return switch (message.getType()) {
            case "required" -> inside(field, message.getProperty()) + " is missing";
            case "additionalProperties", "unevaluatedProperties" ->
                inside(field, message.getProperty()) + " is not an argument; leave it out";
            case "type" -> field + " must be " + kind(rule.asText());
            case "anyOf" -> field + " must be a text, a number, true or false";
            case "enum" -> field + " must be one of " + values(rule);
            case "minimum" -> field + " must be at least " + rule.asText();
            case "maximum" -> field + " must be at most " + rule.asText();
            case "minLength" -> field + " must not be empty";
            case "maxLength" -> field + " must have at most " + rule.asText() + " characters";
            case "minItems" -> field + " needs at least " + rule.asText() + " entries";
            case "maxItems" -> field + " takes at most " + rule.asText() + " entries";
            case "maxProperties" -> field + " takes at most " + rule.asText() + " names";
            case "uniqueItems" -> field + " names something twice";
            case "pattern" -> field + " must look like " + rule.asText();
            default -> field + " is not as the contract wants it";
        };
    }

    /** {@code $.filter.kinds[0]} as {@code filter.kinds[0]}. */
    private static String field(ValidationMessage message) {
        String path = message.getInstanceLocation().toString();
        String field = path.startsWith("$.") ? path.substring(2) : path.replace("$", "");
        return field.isEmpty() ? "the arguments" : PlainText.of(field, 80);
    }

    private static String inside(String field, String property) {
        String name = PlainText.of(property, 60);
        return field.equals("the arguments") ? name : field + "." + name;
    }

    private static String kind(String type) {
        return switch (type) {
            case "integer" -> "a whole number";
            case "array" -> "a list";
            case "object" -> "an object";
            case "string" -> "a text";
            case "boolean" -> "true or false";
            default -> "a " + type;
        };
    }

    private static String values(JsonNode rule) {
        List<String> values = new ArrayList<>();
        rule.forEach(value -> values.add(value.asText()));
        return values.stream().collect(Collectors.joining(", "));
    }
}

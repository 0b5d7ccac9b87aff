package dev.tastemaker.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arguments in, results out. A model writes the arguments, so depth and length are bounded before anything is read. */
final class ToolJson {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(20)
                        .maxNumberLength(30)
                        .maxStringLength(20_000)
                        .build());
    }

    private ToolJson() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** The arguments of a call; a model that has none to give writes nothing. */
    static JsonNode arguments(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return object();
        }
        try {
            JsonNode node = JSON.readTree(text);
            if (node.isObject()) {
                leaveOutNulls(node);
                return node;
            }
        } catch (JsonProcessingException e) {
            throw new Refusal(Refusal.Category.INVALID, "the arguments are not valid JSON; send one JSON object");
        }
        throw Refusal.invalid("the arguments must be one JSON object");
    }

    /** Many models write null where they leave an argument out. */
    private static void leaveOutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeIf(JsonNode::isNull);
        }
        node.forEach(ToolJson::leaveOutNulls);
    }

    static ItemFilter filter(JsonNode arguments) {
        JsonNode filter = arguments.path("filter");
        if (filter.isMissingNode() || filter.isNull()) {
            return ItemFilter.NONE;
        }
        try {
            return JSON.treeToValue(filter, ItemFilter.class);
        } catch (JsonProcessingException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : Refusal.invalid("filter cannot be read");
        }
    }

    static @Nullable String text(JsonNode arguments, String field) {
        return arguments.hasNonNull(field) ? arguments.path(field).asText() : null;
    }

    static List<String> texts(JsonNode arguments, String field) {
        List<String> texts = new ArrayList<>();
        arguments.path(field).forEach(value -> texts.add(value.asText()));
        return texts;
    }

    /** How many items to return: the contract's default is 6. */
    static int limit(JsonNode arguments) {
        return arguments.path("limit").asInt(6);
    }

    /** A model may name the shopper it talks to, and nobody else. */
    static void refuseOtherShopper(JsonNode arguments, ToolContext context) {
        String named = text(arguments, "shopperId");
        if (named != null && !named.equals(context.shopperId())) {
            throw Refusal.invalid("only the shopper of this conversation can be asked about; leave shopperId out");
        }
    }
}

package dev.tastemaker.guardrail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a model may put into the arguments of a tool: words as it likes, for it has to understand a wish; but an address, a
 * code or a figure only as the shopper said it. Whoever wrote the catalog may have put them in the model's way.
 */
public final class ArgumentGuardrail {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> IDS = Set.of("id", "ids", "excludeIds", "shopperId");
    private static final Pattern SAID_ONLY = Pattern.compile("\\S*(?:[0-9@%<>{}]|://|www\\.)\\S*");

    private ArgumentGuardrail() {}

    /**
     * What the model is told; empty: the call may be made.
     *
     * @param arguments JSON as the model wrote it; what is no JSON is refused elsewhere
     * @param heard all that the shopper said
     */
    public static Optional<String> refusal(String arguments, String heard) {
        try {
            JsonNode node = JSON.readTree(arguments == null ? "" : arguments);
            return node != null && saysMore(node, heard.toLowerCase(Locale.ROOT))
                    ? Optional.of("figures, codes and addresses only as the shopper said them; leave them out")
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static boolean saysMore(JsonNode node, String heard) {
        if (node.isTextual() && node.asText().matches("[0-9., ]*")) {
            return false; // a limit in the wrong type, which the contract refuses
        }
        if (node.isTextual()) {
            Matcher token = SAID_ONLY.matcher(NormalText.of(node.asText()).toLowerCase(Locale.ROOT));
            while (token.find()) {
                if (!heard.contains(token.group().replaceAll("[.,;:!?]+$", ""))) {
                    return true;
                }
            }
            return false;
        }
        for (var field : node.properties()) {
            if (!IDS.contains(field.getKey()) && saysMore(field.getValue(), heard)) {
                return true;
            }
        }
        for (JsonNode each : node) {
            if (node.isArray() && saysMore(each, heard)) {
                return true;
            }
        }
        return false;
    }
}

package dev.tastemaker.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.chat.GuidedTrial;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One guided turn held against what was expected.
 *
 * @param right the right tool with the right arguments: every expected word in the query, prices exact and none invented,
 *     ids exact
 * @param byModel whether the model decided, not the rules
 */
record GuidedScore(boolean rightTool, boolean right, boolean byModel, double secondsToCard, double secondsToSentence) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> TOOLS = Map.of(
            "search", "search_items", "get", "get_items", "compare", "compare_items", "similar", "similar_items");

    static GuidedScore of(JsonNode expected, GuidedTrial.Outcome outcome) {
        String tool = TOOLS.getOrDefault(expected.path("action").asText(), "");
        boolean rightTool = tool.equals(outcome.tool() == null ? "" : outcome.tool());
        return new GuidedScore(
                rightTool,
                rightTool && fits(expected, arguments(outcome)),
                outcome.byModel(),
                seconds(outcome.toCard()),
                seconds(outcome.toSentence()));
    }

    String line(String message, GuidedTrial.Outcome outcome) {
        return String.format(
                Locale.ROOT,
                "%s %5.2fs  %-60s %s %s%s",
                right ? "right" : "WRONG",
                secondsToCard,
                message.length() > 60 ? message.substring(0, 59) + "…" : message,
                outcome.tool() == null ? "-" : outcome.tool(),
                outcome.arguments(),
                outcome.byModel() ? "" : "  (by rule)");
    }

    private static boolean fits(JsonNode expected, JsonNode arguments) {
        return switch (expected.path("action").asText()) {
            case "search" -> fitsSearch(expected, arguments);
            case "get", "compare" -> texts(expected.path("ids")).equals(texts(arguments.path("ids")));
            case "similar" ->
                texts(expected.path("ids")).equals(Set.of(arguments.path("id").asText()));
            default -> true;
        };
    }

    private static boolean fitsSearch(JsonNode expected, JsonNode arguments) {
        String query = arguments.path("query").asText().toLowerCase(Locale.ROOT);
        JsonNode filter = arguments.path("filter");
        return texts(expected.path("query_contains")).stream().allMatch(query::contains)
                && samePrice(expected.path("maxPrice"), filter.path("maxPrice"))
                && samePrice(expected.path("minPrice"), filter.path("minPrice"));
    }

    private static boolean samePrice(JsonNode expected, JsonNode given) {
        return expected.isNumber() == given.isNumber()
                && (!expected.isNumber() || expected.decimalValue().compareTo(given.decimalValue()) == 0);
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static JsonNode arguments(GuidedTrial.Outcome outcome) {
        try {
            return JSON.readTree(outcome.arguments());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a call was recorded with arguments that are no JSON", e);
        }
    }

    private static double seconds(Duration time) {
        return Math.round(time.toMillis() / 10.0) / 100.0;
    }
}

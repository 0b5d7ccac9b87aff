package dev.tastemaker.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.recommendation.Recommendation;
import dev.tastemaker.tool.PlainText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the tools returned for an intent.
 *
 * @param calls the calls that were made
 * @param stages the retrieval stages that were live
 * @param fallback when the need itself found nothing: what the shown items are instead
 */
record Findings(
        Intent intent,
        List<ToolCall> calls,
        List<Recommendation> shown,
        List<String> stages,
        @Nullable String fallback) {

    /** One call as it was made. */
    record ToolCall(String name, String arguments) {
        private static final ObjectMapper JSON = new ObjectMapper();

        /** A call as a model wrote it; what is no JSON object is kept as a text, so that a reader still gets valid JSON. */
        static ToolCall of(String name, @Nullable String written) {
            try {
                JsonNode node = JSON.readTree(written == null || written.isBlank() ? "{}" : written);
                return new ToolCall(name, node.isObject() ? node.toString() : JSON.writeValueAsString(written));
            } catch (JsonProcessingException e) {
                return new ToolCall(
                        name,
                        TextNode.valueOf(PlainText.of(String.valueOf(written), 200))
                                .toString());
            }
        }
    }

    Findings {
        calls = List.copyOf(calls);
        shown = List.copyOf(shown);
        stages = List.copyOf(stages);
    }

    /** What a reply shows already, seen as found for {@code intent}. */
    static Findings shownIn(Reply reply, Intent intent) {
        return new Findings(intent, reply.calls(), reply.shown(), List.of(), null);
    }

    static Findings none(Intent intent) {
        return new Findings(intent, List.of(), List.of(), List.of(), null);
    }

    List<Item> items() {
        return shown.stream().map(Recommendation::item).toList();
    }
}

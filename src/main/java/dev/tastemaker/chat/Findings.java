package dev.tastemaker.chat;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.recommendation.Recommendation;
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
    record ToolCall(String name, String arguments) {}

    Findings {
        calls = List.copyOf(calls);
        shown = List.copyOf(shown);
        stages = List.copyOf(stages);
    }

    static Findings none(Intent intent) {
        return new Findings(intent, List.of(), List.of(), List.of(), null);
    }

    List<Item> items() {
        return shown.stream().map(Recommendation::item).toList();
    }
}

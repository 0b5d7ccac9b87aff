package dev.tastemaker.tool;

import static java.util.Objects.requireNonNull;

import dev.tastemaker.recommendation.Recommendation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tool returned.
 *
 * @param json what the model reads
 * @param shown the items in it, with all their facts
 * @param stages the retrieval stages that were live for it
 * @param fallback when the need itself found nothing: what these items are instead
 * @param refused true: {@code json} holds one sentence that says why
 */
public record ToolResult(
        String json,
        List<Recommendation> shown,
        List<String> stages,
        @Nullable String fallback,
        boolean refused) {
    public ToolResult {
        requireNonNull(json, "json is null");
        shown = List.copyOf(shown);
        stages = List.copyOf(stages);
    }

    static ToolResult of(String json, List<Recommendation> shown) {
        return new ToolResult(json, shown, List.of(), null, false);
    }

    static ToolResult of(String json, Recommendation.Ranked ranked) {
        return new ToolResult(json, ranked.recommendations(), ranked.stages(), ranked.fallback(), false);
    }

    public static ToolResult refused(String sentence) {
        return new ToolResult(ToolJson.object().put("refused", sentence).toString(), List.of(), List.of(), null, true);
    }
}

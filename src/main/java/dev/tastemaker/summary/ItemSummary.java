package dev.tastemaker.summary;

import dev.tastemaker.guardrail.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A summary as it is handed out.
 *
 * @param factsHash of the facts that it rests on; another hash means that it was written anew
 * @param composed whether code wrote it rather than a model
 */
public record ItemSummary(
        String itemId,
        String locale,
        String summary,
        String factsHash,
        boolean composed,
        @Nullable String model,
        @Nullable String promptVersion,
        List<Evidence> evidence) {}

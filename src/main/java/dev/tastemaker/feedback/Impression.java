package dev.tastemaker.feedback;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item that was shown, and what made it be shown.
 *
 * @param position 0 is the first place
 * @param source id of the turn or message that showed it
 * @param stages stage name to rank in that stage, 1 is best
 */
public record Impression(
        @Nullable String shopperId,
        String itemId,
        Scenario scenario,
        int position,
        String source,
        Map<String, Integer> stages,
        @Nullable String model,
        @Nullable String promptVersion) {
    public Impression {
        requireNonNull(itemId, "itemId is null");
        requireNonNull(scenario, "scenario is null");
        requireNonNull(source, "source is null");
        stages = Map.copyOf(stages);
    }

    /** Where impressions are logged. */
    public interface Store {
        void save(List<Impression> impressions);
    }
}

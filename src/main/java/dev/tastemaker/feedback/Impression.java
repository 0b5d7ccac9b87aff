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
 * @param features what else was known of the item for whom it was shown to, by name
 * @param propensity how probable it was to be shown in its place by the policy; null where nothing was left to chance
 * @param policy what left it to chance, and how much
 */
public record Impression(
        @Nullable String shopperId,
        String itemId,
        Scenario scenario,
        int position,
        String source,
        Map<String, Integer> stages,
        Map<String, Double> features,
        @Nullable String model,
        @Nullable String promptVersion,
        @Nullable Double propensity,
        @Nullable String policy) {
    /** With nothing left to chance. */
    public Impression(
            @Nullable String shopperId,
            String itemId,
            Scenario scenario,
            int position,
            String source,
            Map<String, Integer> stages,
            @Nullable String model,
            @Nullable String promptVersion) {
        this(shopperId, itemId, scenario, position, source, stages, Map.of(), model, promptVersion, null, null);
    }

    public Impression {
        requireNonNull(itemId, "itemId is null");
        requireNonNull(scenario, "scenario is null");
        requireNonNull(source, "source is null");
        stages = Map.copyOf(stages);
        features = Map.copyOf(features);
        if (propensity != null && !(propensity > 0 && propensity <= 1)) {
            throw new IllegalArgumentException("a propensity of " + propensity);
        }
    }

    /** Where impressions are logged. */
    public interface Store {
        /** Logs impressions; one that is on record (same source, shopper, place and item) is not logged again. */
        void save(List<Impression> impressions);
    }
}

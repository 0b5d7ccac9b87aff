package dev.tastemaker.learning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A trained model, as it is on record.
 *
 * @param seed of everything random in its training
 * @param dataFrom oldest interaction that it was trained or measured on, null when there was none
 * @param dataTo newest one
 * @param items that there were; of a ranker the lists
 * @param interactions that it was trained and measured on; of a ranker the places that were shown
 * @param parameters as JSON
 * @param metrics on held-out items, by name
 * @param artefact its file
 * @param sha256 of that file, in hex
 */
public record ModelVersion(
        long id,
        String kind,
        long seed,
        @Nullable Instant dataFrom,
        @Nullable Instant dataTo,
        int shoppers,
        int items,
        long interactions,
        String parameters,
        Map<String, Double> metrics,
        String artefact,
        String sha256,
        Instant createdAt) {
    /** The kind of models that foresee the next item of a sequence. */
    public static final String SEQUENCE = "sequence";
    /** The kind of models that order lists by what the stages say. */
    public static final String RANKING = "ranking";

    public static final List<String> KINDS = List.of(SEQUENCE, RANKING);

    public ModelVersion {
        metrics = Map.copyOf(metrics);
    }
}

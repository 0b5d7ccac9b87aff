package dev.tastemaker.recommendation;

import static java.util.Objects.requireNonNull;

import dev.tastemaker.catalog.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One recommended item with the stages that found it and a reason made from them.
 *
 * @param score fused score; comparable only within one answer
 * @param reason one short sentence made from the parts and the shopper's own acts, never by a model
 * @param parts all that had a say in its place, in the order in which it had it
 * @param propensity how probable it was to be shown in its place; null where nothing was left to chance
 */
public record Recommendation(
        Item item,
        double score,
        List<StageScore> stages,
        String reason,
        List<Part> parts,
        @Nullable Double propensity) {
    public Recommendation {
        requireNonNull(item, "item is null");
        stages = List.copyOf(stages);
        requireNonNull(reason, "reason is null");
        parts = List.copyOf(parts);
    }

    /** Of which nothing is told but its stages. */
    public Recommendation(Item item, double score, List<StageScore> stages, String reason) {
        this(item, score, stages, reason, List.of(), null);
    }

    /**
     * What one stage said of an item.
     *
     * @param rank 1 is best
     */
    public record StageScore(String stage, int rank, double score) {}

    /** A ranked list and the stages that were live for it; {@code fallback} says that the need itself found nothing. */
    public record Ranked(
            List<Recommendation> recommendations,
            List<String> stages,
            @Nullable String fallback) {
        public Ranked {
            recommendations = List.copyOf(recommendations);
            stages = List.copyOf(stages);
        }

        public List<Item> items() {
            return recommendations.stream().map(Recommendation::item).toList();
        }
    }
}

package dev.tastemaker.recommendation;

import static java.util.Objects.requireNonNull;

import dev.tastemaker.recommendation.Recommendation.StageScore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A candidate on its way to a place in an answer, with all that had a say in it.
 *
 * @param parts what had a say beside the stages
 * @param propensity how probable it was to be shown in its place; null where nothing was left to chance
 */
record Entry(
        String itemId,
        double score,
        List<StageScore> stages,
        List<Part> parts,
        @Nullable Double propensity) {
    Entry {
        requireNonNull(itemId, "itemId is null");
        stages = List.copyOf(stages);
        parts = List.copyOf(parts);
    }

    Entry with(Part part) {
        return with(List.of(part));
    }

    Entry with(List<Part> more) {
        List<Part> all = new ArrayList<>(parts);
        all.addAll(more);
        return new Entry(itemId, score, stages, all, propensity);
    }

    /** With a score that {@code part} multiplied. */
    Entry times(Part part) {
        return new Entry(itemId, score * part.value(), stages, with(part).parts(), propensity);
    }

    Entry shownWith(double probability) {
        return new Entry(itemId, score, stages, parts, probability);
    }
}

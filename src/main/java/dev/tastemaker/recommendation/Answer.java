package dev.tastemaker.recommendation;

import dev.tastemaker.recommendation.Recommendation.StageScore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list as it was first answered, all of its pages.
 *
 * @param requestHash of what was asked: the same key for another request is a mistake
 */
record Answer(
        String requestHash,
        List<Shown> shown,
        List<String> stages,
        @Nullable String fallback) {
    Answer {
        shown = List.copyOf(shown);
        stages = List.copyOf(stages);
    }

    /** A recommendation without its item, whose facts may change while the list stays. */
    record Shown(
            String itemId,
            double score,
            List<StageScore> stages,
            String reason,
            List<Part> parts,
            @Nullable Double propensity) {
        static Shown of(Recommendation recommendation) {
            return new Shown(
                    recommendation.item().id(),
                    recommendation.score(),
                    recommendation.stages(),
                    recommendation.reason(),
                    recommendation.parts(),
                    recommendation.propensity());
        }
    }

    static Answer of(String requestHash, Recommendation.Ranked ranked) {
        return new Answer(
                requestHash,
                ranked.recommendations().stream().map(Shown::of).toList(),
                ranked.stages(),
                ranked.fallback());
    }

    /** Where answers are kept for a while. */
    interface Store {
        Optional<Answer> find(String visitor, String key);

        /** Keeps an answer unless there is one; returns the one that is there. */
        Answer keep(String visitor, String key, Answer answer);
    }
}

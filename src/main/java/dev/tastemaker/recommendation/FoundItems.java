package dev.tastemaker.recommendation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ranked list as the endpoints answer it.
 *
 * @param stages the stages that answered
 * @param fallback the stage that stood in when the need itself found nothing
 * @param next what to send as {@code after} for the next page; null on the last one, and where no request key was given
 */
public record FoundItems(
        List<RecommendationCard> items,
        List<String> stages,
        @Nullable String fallback,
        @Nullable String next) {
    static FoundItems of(Recommendation.Ranked ranked) {
        return of(ranked, null);
    }

    static FoundItems of(Recommendation.Ranked ranked, @Nullable String next) {
        Instant now = Instant.now();
        return new FoundItems(
                ranked.recommendations().stream()
                        .map(recommendation -> RecommendationCard.of(recommendation, now))
                        .toList(),
                ranked.stages(),
                ranked.fallback(),
                next);
    }
}

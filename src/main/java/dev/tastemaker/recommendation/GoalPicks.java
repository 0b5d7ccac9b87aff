package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.recommendation.Recommendation.Ranked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What to write to a shopper about. A goal names things of the catalog ("new pour-over gear") or only an intent ("bring the
 * shopper back"); the first is a search, the second says nothing of items and leaves the choice to the shopper's taste.
 */
@ApplicationScoped
public class GoalPicks {
    /** Below this cosine, what is nearest to a goal has nothing to do with it. */
    private static final double NEAR = 0.66;

    /** Below this share of the goal's words, an item holds no more than one of its common ones. */
    private static final double WORDS = 0.4;

    private final RecommendationService recommendations;

    @Inject
    GoalPicks(RecommendationService recommendations) {
        this.recommendations = recommendations;
    }

    /** Up to {@code limit} items: those that the goal names first, then those that suit the shopper. */
    public Ranked pick(String goal, String shopperId, ItemFilter filter, int limit) {
        Ranked named = recommendations.recommend(new RecommendationRequest(goal, null, shopperId, filter, limit));
        List<Recommendation> picks = new ArrayList<>(
                named.recommendations().stream().filter(GoalPicks::isNamed).toList());
        if (picks.size() >= limit) {
            return new Ranked(picks, named.stages(), named.fallback());
        }
        Ranked suiting = recommendations.recommend(new RecommendationRequest(null, null, shopperId, filter, limit));
        Set<String> known =
                new HashSet<>(picks.stream().map(pick -> pick.item().id()).toList());
        suiting.recommendations().stream()
                .filter(pick -> known.add(pick.item().id()))
                .limit(limit - picks.size())
                .forEach(picks::add);
        Set<String> stages = new java.util.LinkedHashSet<>(named.stages());
        stages.addAll(suiting.stages());
        return new Ranked(picks, List.copyOf(stages), suiting.fallback());
    }

    /** What the shopper did, in a few words for a model: "you looked at kettles"; empty when none of it is about the item. */
    public String reason(Recommendation pick, String shopperId) {
        List<String> category = pick.item().category();
        boolean shared = !category.isEmpty()
                && recommendations.tasteOf(shopperId).categories().contains(category.getLast());
        return shared ? "you looked at " + category.getLast().toLowerCase(Locale.ROOT) : "";
    }

    /** Whether what the shopper turned to of late found the item. */
    public static boolean byTaste(Recommendation pick) {
        return pick.stages().stream().anyMatch(score -> score.stage().equals(TasteRetriever.STAGE));
    }

    private static boolean isNamed(Recommendation recommendation) {
        return recommendation.stages().stream()
                .anyMatch(score -> (score.stage().equals(LexicalRetriever.STAGE) && score.score() >= WORDS)
                        || (score.stage().equals(DenseRetriever.STAGE) && score.score() >= NEAR));
    }
}

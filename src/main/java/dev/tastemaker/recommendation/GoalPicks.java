package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.catalog.ItemName;
import dev.tastemaker.recommendation.Recommendation.Ranked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What to write to a shopper about. A goal names things of the catalog ("new pour-over gear") or only an intent ("bring the
 * shopper back"); the first is a search, the second says nothing of items and leaves the choice to the shopper's taste.
 */
@ApplicationScoped
public class GoalPicks {
    /**
     * Below this cosine, what is nearest to a goal has nothing to do with it. Read off the sample catalog: intents stay below
     * 0.60 ("weekly picks" 0.59, "bring the shopper back" 0.57), goals that name something begin at 0.61.
     */
    private static final double NEAR = 0.60;

    /** The share of the goal's words that an item must hold to be named by them; half is not enough: "weekly picks". */
    private static final double WORDS = 0.7;

    /** Asked for per pick, because colours and sizes of one thing are items of their own and only one of them is picked. */
    private static final int VARIANTS = 5;

    private final RecommendationService recommendations;

    @Inject
    GoalPicks(RecommendationService recommendations) {
        this.recommendations = recommendations;
    }

    /** Up to {@code limit} different things: those that the goal names first, then those that suit the shopper. */
    public Ranked pick(String goal, String shopperId, ItemFilter filter, int limit) {
        int asked = Math.min(100, limit * VARIANTS);
        Ranked named = recommendations.recommend(new RecommendationRequest(goal, null, shopperId, filter, asked));
        Map<String, Recommendation> picks = new LinkedHashMap<>();
        named.recommendations().stream().filter(GoalPicks::isNamed).forEach(pick -> add(pick, picks, limit));
        Set<String> stages = new LinkedHashSet<>(named.stages());
        if (picks.size() < limit) {
            Ranked suiting = recommendations.recommend(new RecommendationRequest(null, null, shopperId, filter, asked));
            suiting.recommendations().forEach(pick -> add(pick, picks, limit));
            stages.addAll(suiting.stages());
        }
        return new Ranked(List.copyOf(picks.values()), List.copyOf(stages), null);
    }

    /** Things are told apart by their short name: what follows it in a title is a colour or a size. */
    private static void add(Recommendation pick, Map<String, Recommendation> picks, int limit) {
        if (picks.size() < limit) {
            picks.putIfAbsent(ItemName.of(pick.item()), pick);
        }
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

    /** Whether the goal itself names the item, rather than leaving the choice to a taste. */
    public static boolean isNamed(Recommendation recommendation) {
        return recommendation.stages().stream()
                .anyMatch(score -> (score.stage().equals(LexicalRetriever.STAGE) && score.score() >= WORDS)
                        || (score.stage().equals(DenseRetriever.STAGE) && score.score() >= NEAR));
    }
}

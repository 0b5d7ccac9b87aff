package dev.tastemaker.campaign;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.recommendation.RecommendationRequest;
import dev.tastemaker.recommendation.RecommendationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns what only people understand of an audience (words of taste, "like these") into categories that can be reviewed. */
@ApplicationScoped
class ReachReader {
    private static final int LOOKED_AT = 12;
    private static final int MOST_TASTES = 6;
    private static final int ALIKE_TASTES = 5;
    private static final int SHARING = 2;

    private final RecommendationService recommendations;
    private final PgAudienceStore audience;

    @Inject
    ReachReader(RecommendationService recommendations, PgAudienceStore audience) {
        this.recommendations = recommendations;
        this.audience = audience;
    }

    Reach of(CampaignBrief brief) {
        Audience asked = brief.audienceOrAll();
        String taste = asked.taste();
        List<String> alike = asked.alike().isEmpty() ? List.of() : audience.tastesOf(asked.alike(), ALIKE_TASTES);
        return new Reach(
                taste == null ? List.of() : tastes(taste), alike, Math.min(SHARING, Math.max(1, alike.size())));
    }

    /** The narrowest categories of what the words find, the most frequent first; words that find nothing name no taste at all. */
    private List<String> tastes(String words) {
        Map<String, Long> found =
                recommendations
                        .recommend(new RecommendationRequest(words, null, null, ItemFilter.NONE, LOOKED_AT))
                        .items()
                        .stream()
                        .map(Item::category)
                        .filter(category -> !category.isEmpty())
                        .collect(Collectors.groupingBy(
                                category -> category.getLast().toLowerCase(Locale.ROOT), Collectors.counting()));
        List<String> tastes = new ArrayList<>(found.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TASTES)
                .map(Map.Entry::getKey)
                .toList());
        if (tastes.isEmpty()) {
            tastes.add(words.toLowerCase(Locale.ROOT));
        }
        return tastes;
    }
}

package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ScoredItem;
import dev.tastemaker.feedback.TrendStore;
import dev.tastemaker.feedback.TrendStore.Kind;
import dev.tastemaker.feedback.TrendStore.Rise;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For somebody of whom only language, place and the time of day are known: what those who share them turn to more than others
 * do. A share of everything popular would say nothing of them.
 */
@ApplicationScoped
class MomentRetriever implements CandidateRetriever {
    static final String STAGE = "moment";

    private final TrendStore trends;
    private final ItemStore items;

    @Inject
    MomentRetriever(TrendStore trends, ItemStore items) {
        this.trends = trends;
        this.items = items;
    }

    @Override
    public String stage() {
        return STAGE;
    }

    @Override
    public boolean serves(Need need) {
        Serving serving = need.request().serving();
        return need.open()
                && need.taste().recentItemIds().isEmpty()
                && (serving.locale() != null || serving.zone() != null);
    }

    @Override
    public List<ScoredItem> retrieve(Need need, int limit) {
        Serving serving = need.request().serving();
        Map<String, Double> scores = new HashMap<>();
        addTypical(scores, need, language(serving.locale()), limit);
        addTypical(scores, need, partOfDay(serving.zone()), limit);
        return scores.entrySet().stream()
                .map(entry -> new ScoredItem(entry.getKey(), entry.getValue()))
                .sorted(ScoredItem.BEST_FIRST)
                .limit(limit)
                .toList();
    }

    private static @Nullable String language(@Nullable String locale) {
        return locale == null ? null : Segments.ofLanguage(locale);
    }

    private static @Nullable String partOfDay(@Nullable ZoneId zone) {
        return zone == null ? null : Segments.ofDay(Instant.now(), zone);
    }

    /** How much more of its interest an item has from the segment than items have; what is turned to twice as much counts more. */
    private void addTypical(Map<String, Double> scores, Need need, @Nullable String segment, int limit) {
        if (segment == null) {
            return;
        }
        List<Rise> weightiest = trends.weightiest(Kind.ITEMS, segment, limit);
        Set<String> passing = items.passing(weightiest.stream().map(Rise::key).toList(), need.filter());
        List<Rise> own =
                weightiest.stream().filter(rise -> passing.contains(rise.key())).toList();
        Map<String, Rise> all = trends.of(own.stream().map(Rise::key).toList(), Segments.ALL);
        double ownSum = own.stream().mapToDouble(Rise::weight).sum();
        double allSum = trends.weightiest(Kind.ITEMS, Segments.ALL, limit).stream()
                .mapToDouble(Rise::weight)
                .sum();
        for (Rise each : own) {
            Rise whole = all.get(each.key());
            if (whole != null && allSum > 0) {
                double expected = whole.weight() * ownSum / allSum;
                double above = (each.weight() - expected) / Math.sqrt(expected + 1);
                if (above > 0.5) {
                    scores.merge(each.key(), above, Double::sum);
                }
            }
        }
    }
}

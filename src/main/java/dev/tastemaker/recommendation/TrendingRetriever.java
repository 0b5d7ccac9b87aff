package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ScoredItem;
import dev.tastemaker.feedback.TrendStore;
import dev.tastemaker.feedback.TrendStore.Kind;
import dev.tastemaker.feedback.TrendStore.Rise;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What rises among those who speak the shopper's language; among all where no language is known or nothing rises in it. */
@ApplicationScoped
class TrendingRetriever implements CandidateRetriever {
    static final String STAGE = "trending";

    private final TrendStore trends;
    private final ItemStore items;

    @Inject
    TrendingRetriever(TrendStore trends, ItemStore items) {
        this.trends = trends;
        this.items = items;
    }

    @Override
    public String stage() {
        return STAGE;
    }

    @Override
    public boolean serves(Need need) {
        return need.open();
    }

    @Override
    public List<ScoredItem> retrieve(Need need, int limit) {
        String locale = need.request().serving().locale();
        List<Rise> rising = locale == null ? List.of() : trends.rising(Kind.ITEMS, Segments.ofLanguage(locale), limit);
        if (rising.isEmpty()) {
            rising = trends.rising(Kind.ITEMS, Segments.ALL, limit);
        }
        return items.letThrough(
                rising.stream()
                        .map(rise -> new ScoredItem(rise.key(), rise.score()))
                        .toList(),
                need.filter());
    }
}

package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ScoredItem;
import dev.tastemaker.learning.SequenceServing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Items in the order that the promoted version's models together expect them next: the blend and the ranker that its training
 * chose. Nothing without such a version; one whose parts do better serves by {@link TrainedRetriever} and {@link SolvedRetriever}.
 */
@ApplicationScoped
class NextRetriever implements CandidateRetriever {
    static final String STAGE = "next";
    private static final int SPARE = 3;

    private final SequenceServing serving;
    private final ItemStore items;

    @Inject
    NextRetriever(SequenceServing serving, ItemStore items) {
        this.serving = serving;
        this.items = items;
    }

    @Override
    public String stage() {
        return STAGE;
    }

    @Override
    public boolean serves(Need need) {
        return need.goesByActs() && serving.serves();
    }

    @Override
    public double weight(Need need) {
        String visitor = need.visitor();
        return visitor != null && serving.next(visitor).isPresent() ? 1 : 0;
    }

    @Override
    public List<ScoredItem> retrieve(Need need, int limit) {
        String visitor = need.visitor();
        return visitor == null
                ? List.of()
                : serving.next(visitor)
                        .map(next -> SequenceRetriever.passing(
                                next.after(need.taste().recentItemIds(), limit * SPARE), need, items, limit))
                        .orElse(List.of());
    }
}

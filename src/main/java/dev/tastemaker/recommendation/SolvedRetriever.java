package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ScoredItem;
import dev.tastemaker.learning.PartWeights;
import dev.tastemaker.learning.SequenceServing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Items that the promoted version's solved item-to-item weights foresee. Nothing without one. */
@ApplicationScoped
class SolvedRetriever implements CandidateRetriever {
    static final String STAGE = "solved";
    private static final int SPARE = 3;

    private final SequenceServing serving;
    private final ItemStore items;

    @Inject
    SolvedRetriever(SequenceServing serving, ItemStore items) {
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
        return visitor == null
                ? 0
                : serving.weights(visitor).map(PartWeights::solved).orElse(0.0);
    }

    @Override
    public List<ScoredItem> retrieve(Need need, int limit) {
        String visitor = need.visitor();
        return visitor == null
                ? List.of()
                : SequenceRetriever.passing(
                        serving.solved(visitor, need.taste().recentItemIds(), limit * SPARE), need, items, limit);
    }
}

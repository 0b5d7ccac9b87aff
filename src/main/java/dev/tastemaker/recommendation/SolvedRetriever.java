package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ScoredItem;
import dev.tastemaker.learning.PartWeights;
import dev.tastemaker.learning.SequenceServing;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Items that the promoted version's solved item-to-item weights foresee. */
@Singleton
class SolvedRetriever extends PromotedRetriever {
    static final String STAGE = "solved";

    @Inject
    SolvedRetriever(SequenceServing serving, ItemStore items) {
        super(STAGE, serving, items);
    }

    @Override
    double weight(SequenceServing serving, String visitor) {
        return serving.weights(visitor).map(PartWeights::solved).orElse(0.0);
    }

    @Override
    List<ScoredItem> foreseen(SequenceServing serving, String visitor, List<String> newestFirst, int limit) {
        return serving.solved(visitor, newestFirst, limit);
    }
}

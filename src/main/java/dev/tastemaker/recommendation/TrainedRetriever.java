package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ScoredItem;
import dev.tastemaker.learning.PartWeights;
import dev.tastemaker.learning.SequenceServing;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Items that the promoted version's sequence model foresees for the shopper. */
@Singleton
class TrainedRetriever extends PromotedRetriever {
    static final String STAGE = "trained";

    @Inject
    TrainedRetriever(SequenceServing serving, ItemStore items) {
        super(STAGE, serving, items);
    }

    @Override
    double weight(SequenceServing serving, String visitor) {
        return serving.weights(visitor).map(PartWeights::transformer).orElse(0.0);
    }

    @Override
    List<ScoredItem> foreseen(SequenceServing serving, String visitor, List<String> newestFirst, int limit) {
        return serving.foreseen(visitor, newestFirst, limit);
    }
}

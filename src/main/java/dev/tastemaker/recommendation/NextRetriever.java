package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ScoredItem;
import dev.tastemaker.learning.SequenceServing;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Items in the order that the promoted version's models together expect them next: the blend and the ranker that its training
 * chose. One whose parts do better serves by {@link TrainedRetriever} and {@link SolvedRetriever}.
 */
@Singleton
class NextRetriever extends PromotedRetriever {
    static final String STAGE = "next";

    @Inject
    NextRetriever(SequenceServing serving, ItemStore items) {
        super(STAGE, serving, items);
    }

    @Override
    double weight(SequenceServing serving, String visitor) {
        return serving.next(visitor).isPresent() ? 1 : 0;
    }

    @Override
    List<ScoredItem> foreseen(SequenceServing serving, String visitor, List<String> newestFirst, int limit) {
        return serving.next(visitor).map(next -> next.after(newestFirst, limit)).orElse(List.of());
    }
}

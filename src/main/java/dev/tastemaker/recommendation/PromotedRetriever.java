package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ScoredItem;
import dev.tastemaker.learning.SequenceServing;
import java.util.List;
import java.util.Set;

/**
 * What the promoted sequence version foresees for a shopper, by one way of asking it. Nothing without one. Its kinds are singletons:
 * a proxy of a bean cannot be made where the class above has a constructor of its own.
 */
abstract class PromotedRetriever implements CandidateRetriever {
    /** Asked for beyond the limit, because what is known, hidden or filtered out falls away. */
    private static final int SPARE = 3;

    private final String stage;
    private final SequenceServing serving;
    private final ItemStore items;

    PromotedRetriever(String stage, SequenceServing serving, ItemStore items) {
        this.stage = stage;
        this.serving = serving;
        this.items = items;
    }

    /** How much it counts for a visitor; 0: it is not asked. */
    abstract double weight(SequenceServing serving, String visitor);

    /** @param newestFirst what the visitor turned to */
    abstract List<ScoredItem> foreseen(SequenceServing serving, String visitor, List<String> newestFirst, int limit);

    @Override
    public String stage() {
        return stage;
    }

    @Override
    public boolean serves(Need need) {
        return need.goesByActs() && serving.serves();
    }

    @Override
    public double weight(Need need) {
        String visitor = need.visitor();
        return visitor == null ? 0 : weight(serving, visitor);
    }

    @Override
    public List<ScoredItem> retrieve(Need need, int limit) {
        String visitor = need.visitor();
        if (visitor == null) {
            return List.of();
        }
        Set<String> known = need.taste().doneWith();
        List<ScoredItem> unknown = foreseen(serving, visitor, need.taste().recentItemIds(), limit * SPARE).stream()
                .filter(each -> !known.contains(each.itemId()))
                .toList();
        return SequenceRetriever.passing(unknown, need, items, limit);
    }
}

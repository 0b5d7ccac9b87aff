package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ScoredItem;
import dev.tastemaker.learning.NextItemStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What others turned to after what this shopper turned to last. Works without any training. */
@ApplicationScoped
class SequenceRetriever implements CandidateRetriever {
    static final String STAGE = "sequence";
    private static final int SEEDS = 12;
    /** Asked for beyond the limit where what is hidden or filtered out leaves too few. */
    private static final int SPARE = 3;

    private final NextItemStore next;
    private final ItemStore items;

    @Inject
    SequenceRetriever(NextItemStore next, ItemStore items) {
        this.next = next;
        this.items = items;
    }

    @Override
    public String stage() {
        return STAGE;
    }

    @Override
    public boolean serves(Need need) {
        return need.goesByActs();
    }

    @Override
    public List<ScoredItem> retrieve(Need need, int limit) {
        List<String> seeds = need.taste().recentItemIds().stream().limit(SEEDS).toList();
        int few = limit + need.taste().doneWith().size();
        List<ScoredItem> first = next.after(seeds, few);
        List<ScoredItem> passed = passing(first, need, items, limit);
        return passed.size() == limit || first.size() < few
                ? passed
                : passing(next.after(seeds, limit * SPARE), need, items, limit);
    }

    /** Those that the need's filter lets pass, without what was bought or turned away. */
    static List<ScoredItem> passing(List<ScoredItem> found, Need need, ItemStore items, int limit) {
        Set<String> known = need.taste().doneWith();
        List<ScoredItem> unknown =
                found.stream().filter(each -> !known.contains(each.itemId())).toList();
        List<ScoredItem> passed = new ArrayList<>();
        for (int from = 0; from < unknown.size() && passed.size() < limit; from += limit) {
            List<ScoredItem> some = unknown.subList(from, Math.min(unknown.size(), from + limit));
            Set<String> passing =
                    items.passing(some.stream().map(ScoredItem::itemId).toList(), need.filter());
            some.stream().filter(each -> passing.contains(each.itemId())).forEach(passed::add);
        }
        return passed.size() > limit ? passed.subList(0, limit) : passed;
    }
}

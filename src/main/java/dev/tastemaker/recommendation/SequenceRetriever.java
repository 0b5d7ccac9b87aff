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
    /** Asked for beyond the limit at first, because some may be hidden. */
    private static final int FEW = 50;
    /** Times the limit that is asked for where what is hidden or filtered out leaves too few. */
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
        Set<String> known = need.taste().doneWith();
        List<ScoredItem> first = next.after(seeds, known, limit + FEW);
        List<ScoredItem> passed = passing(first, need, items, limit);
        return passed.size() == limit || first.size() < limit + FEW
                ? passed
                : passing(next.after(seeds, known, limit * SPARE), need, items, limit);
    }

    /** Those that the need's filter lets pass, as many as are wanted. */
    static List<ScoredItem> passing(List<ScoredItem> found, Need need, ItemStore items, int limit) {
        List<ScoredItem> passed = new ArrayList<>();
        for (int from = 0; from < found.size() && passed.size() < limit; from += limit) {
            passed.addAll(items.letThrough(found.subList(from, Math.min(found.size(), from + limit)), need.filter()));
        }
        return passed.size() > limit ? passed.subList(0, limit) : passed;
    }
}

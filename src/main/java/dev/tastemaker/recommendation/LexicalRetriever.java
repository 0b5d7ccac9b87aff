package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ScoredItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Items that hold the query's words. */
@ApplicationScoped
class LexicalRetriever implements CandidateRetriever {
    static final String STAGE = "lexical";

    private final ItemStore items;

    @Inject
    LexicalRetriever(ItemStore items) {
        this.items = items;
    }

    @Override
    public String stage() {
        return STAGE;
    }

    @Override
    public boolean serves(Need need) {
        return need.search();
    }

    @Override
    public List<ScoredItem> retrieve(Need need, int limit) {
        String query = need.query();
        if (query == null) {
            return List.of();
        }
        Wish wish = Wish.in(query);
        return wish.search(items, need.filter(), filter -> items.matching(wish.text(), filter, limit));
    }
}

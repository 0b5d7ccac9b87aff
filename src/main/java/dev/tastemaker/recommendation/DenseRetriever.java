package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.ItemEmbedder;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ScoredItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Items near the query in meaning. */
@ApplicationScoped
class DenseRetriever implements CandidateRetriever {
    static final String STAGE = "dense";

    private final ItemStore items;
    private final ItemEmbedder embedder;

    @Inject
    DenseRetriever(ItemStore items, ItemEmbedder embedder) {
        this.items = items;
        this.embedder = embedder;
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
        float[] vector = embedder.embedQuery(wish.text());
        return wish.search(items, need.filter(), filter -> items.nearest(vector, filter, limit));
    }
}

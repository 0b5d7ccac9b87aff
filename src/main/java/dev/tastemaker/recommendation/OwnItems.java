package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemEmbedder;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.catalog.ItemTraits;
import dev.tastemaker.feedback.LifelongStore;
import dev.tastemaker.feedback.LifelongStore.Told;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Searches what a shopper ever did for what tells most about a need: hard by category, soft by meaning. Pi et al., "Search-based
 * user interest modeling with lifelong sequential behavior data for click-through rate prediction", CIKM 2020.
 */
@ApplicationScoped
public class OwnItems {
    private final LifelongStore lifelong;
    private final ItemStore items;
    private final ItemEmbedder embedder;

    @Inject
    OwnItems(LifelongStore lifelong, ItemStore items, ItemEmbedder embedder) {
        this.lifelong = lifelong;
        this.items = items;
        this.embedder = embedder;
    }

    /** An item of the shopper's own. */
    public record Own(
            String itemId, @Nullable String title, int acts, double weight, Instant lastAt, double likeness) {}

    /** The most telling first. */
    public record Found(List<Own> items) {}

    /** The most telling of all that a visitor ever turned to about an item. */
    public List<Own> about(String visitor, String itemId, int limit) {
        return find(visitor, null, itemId, null, limit).items();
    }

    /** Exactly one of category, itemId and query says what is looked for. */
    Found find(String visitor, @Nullable String category, @Nullable String itemId, @Nullable String query, int limit) {
        String name = Text.optional("category", category, 100);
        String like = Text.optional("itemId", itemId, 200);
        String words = Text.optional("query", query, 2_000);
        int given = (name == null ? 0 : 1) + (like == null ? 0 : 1) + (words == null ? 0 : 1);
        if (given != 1) {
            throw Refusal.invalid("give one of category, itemId and query");
        }
        List<Told> told = name != null
                ? lifelong.ofCategory(visitor, name, limit)
                : lifelong.near(
                        visitor, like == null ? embedder.embedQuery(String.valueOf(words)) : place(like), limit);
        Map<String, String> titles = items.find(told.stream().map(Told::itemId).toList()).stream()
                .collect(Collectors.toMap(Item::id, Item::title));
        return new Found(told.stream()
                .map(each -> new Own(
                        each.itemId(),
                        titles.get(each.itemId()),
                        each.acts(),
                        each.weight(),
                        each.lastAt(),
                        each.likeness()))
                .toList());
    }

    private float[] place(String itemId) {
        ItemTraits traits = items.traits(List.of(itemId)).get(itemId);
        if (traits == null) {
            throw Refusal.notFound("there is no item with the id of itemId");
        }
        return traits.embedding().values();
    }
}

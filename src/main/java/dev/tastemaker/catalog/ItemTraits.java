package dev.tastemaker.catalog;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What telling items apart needs of one: far less than the item, for hundreds at a time.
 *
 * @param popularity decayed count of interactions of late; 0 where there were none
 * @param group what a feed calls the family of variants that it belongs to ({@code item_group_id})
 */
public record ItemTraits(
        String id,
        String title,
        @Nullable String brand,
        List<String> category,
        @Nullable String group,
        Instant createdAt,
        double popularity,
        Embedding embedding) {
    public ItemTraits {
        requireNonNull(id, "id is null");
        requireNonNull(title, "title is null");
        category = List.copyOf(category);
        requireNonNull(createdAt, "createdAt is null");
        requireNonNull(embedding, "embedding is null");
    }

    /** The narrowest name of its category. */
    public @Nullable String narrowestCategory() {
        return category.isEmpty() ? null : category.getLast();
    }
}

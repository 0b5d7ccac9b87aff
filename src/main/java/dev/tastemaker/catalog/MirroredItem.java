package dev.tastemaker.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What finding asks of one item, as the store compares it.
 *
 * @param item null where its texts are too long to be kept
 * @param categoryKey names of its category path as filters compare them
 * @param vector halves of floats, as the store keeps them
 * @param words what the index of words holds of it, in PostgreSQL's binary form of a tsvector
 * @param length places that its words take
 */
record MirroredItem(
        String id,
        @Nullable Item item,
        ItemKind kind,
        String title,
        @Nullable String brand,
        @Nullable String brandKey,
        List<String> category,
        List<String> categoryKey,
        @Nullable BigDecimal price,
        @Nullable String currency,
        Availability availability,
        @Nullable Integer stock,
        @Nullable Instant visibleFrom,
        @Nullable Instant visibleTo,
        @Nullable String group,
        Instant createdAt,
        short[] vector,
        byte[] words,
        int length,
        String searchConfig) {

    boolean visible(Instant now) {
        return (visibleFrom == null || !visibleFrom.isAfter(now)) && (visibleTo == null || visibleTo.isAfter(now));
    }

    /** Whether it can be bought now or ordered ahead. */
    boolean available() {
        return availability != Availability.OUT_OF_STOCK
                && (stock == null || stock > 0 || availability != Availability.IN_STOCK);
    }

    /** @param popularity is kept elsewhere */
    ItemTraits traits(double popularity) {
        return new ItemTraits(id, title, brand, category, group, createdAt, popularity, Embedding.ofHalves(vector));
    }

    /** Without the words, which another place keeps. */
    MirroredItem indexed() {
        return new MirroredItem(
                id,
                item,
                kind,
                title,
                brand,
                brandKey,
                category,
                categoryKey,
                price,
                currency,
                availability,
                stock,
                visibleFrom,
                visibleTo,
                group,
                createdAt,
                vector,
                new byte[0],
                length,
                searchConfig);
    }
}

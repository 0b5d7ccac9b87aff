package dev.tastemaker.catalog;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Traits of the items of a mirror with the numbers of their embedding, 2 kB each, kept where they were told. Two who tell of one item at once
 * tell the same; about how many are kept is counted without waiting.
 */
final class MirrorTraits {
    private final int most;
    private @Nullable ItemTraits[] told = new ItemTraits[1_024];
    private int tellings;

    /** @param most after so many all are told anew as they are asked for */
    MirrorTraits(int most) {
        this.most = most;
    }

    /** Before anything is told of a place: room for it, while nobody reads. */
    void reach(int slot) {
        if (slot >= told.length) {
            told = Arrays.copyOf(told, 2 * slot);
        }
    }

    void forget(int slot) {
        told[slot] = null;
    }

    /** What was told of the item at a place, while its popularity is as it was; else what is told now. */
    ItemTraits of(int slot, double popularity, Supplier<ItemTraits> telling) {
        ItemTraits known = told[slot];
        if (known != null && known.popularity() == popularity) {
            return known;
        }
        if (known == null && ++tellings > most) {
            Arrays.fill(told, null);
            tellings = 1;
        }
        ItemTraits now = telling.get();
        told[slot] = now;
        return now;
    }
}

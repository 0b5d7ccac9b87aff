package dev.tastemaker.evaluation;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.Phrasebook;
import java.util.Comparator;
import java.util.List;

/** The items that copy is measured on: half of them by the hash of their id; prompts and checks are tuned on the other half. */
final class CopySample {
    private CopySample() {}

    static boolean isMeasured(Item item) {
        return Phrasebook.seed("copy", item.id()) % 2 == 1;
    }

    /**
     * {@code count} of the measured half, or of the other one, in the order of their hashes.
     *
     * @param from place of the first of them; 1 is the very first
     */
    static List<Item> of(List<Item> items, int from, int count, boolean measured) {
        return items.stream()
                .filter(item -> isMeasured(item) == measured)
                .sorted(Comparator.comparingLong(item -> Phrasebook.seed("order", item.id())))
                .skip(from - 1L)
                .limit(count)
                .toList();
    }
}

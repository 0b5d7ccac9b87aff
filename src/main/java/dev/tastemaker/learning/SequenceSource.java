package dev.tastemaker.learning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a store holds to train on.
 *
 * @param itemIds in the order of item numbers
 * @param shopperIds in the order of rows
 * @param from oldest interaction, null when there is none
 * @param to newest one
 */
record SequenceSource(
        List<String> itemIds,
        List<ItemText> texts,
        List<String> shopperIds,
        InteractionSequences sequences,
        @Nullable Instant from,
        @Nullable Instant to) {}

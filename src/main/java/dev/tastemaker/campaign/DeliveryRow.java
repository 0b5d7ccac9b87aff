package dev.tastemaker.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger as it is shown.
 *
 * @param repeats how often it was taken again after a crash in the middle of leaving
 * @param factsHash of the facts that it was filled with
 * @param consentId the act of consent that allowed it
 */
public record DeliveryRow(
        String shopperId,
        int step,
        String channel,
        String state,
        int cluster,
        String itemId,
        @Nullable Integer variant,
        int attempts,
        int repeats,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant sentAt,
        @Nullable String providerId,
        @Nullable String contentHash,
        @Nullable String factsHash,
        @Nullable Long consentId,
        @Nullable String reason) {}

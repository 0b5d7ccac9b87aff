package dev.tastemaker.learning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who serves.
 *
 * @param championId null: no trained model
 * @param challengerId serves some shoppers beside the champion; null: nobody does
 * @param share of the shoppers that the challenger serves, 0 to 1
 * @param why in a few words
 */
public record Promotion(@Nullable Long championId, @Nullable Long challengerId, double share, String why, Instant at) {
    private static final int PARTS = 10_000;

    /** The version that serves a shopper: always the same one while this holds. */
    public @Nullable Long servingVersion(String shopperId) {
        boolean challenged = Math.floorMod(shopperId.hashCode() * 31 + 7, PARTS) < share * PARTS;
        return challengerId != null && challenged ? challengerId : championId;
    }
}

package dev.tastemaker.campaign;

import dev.tastemaker.profile.Channel;
import java.util.UUID;

/**
 * A row of the ledger that a worker has taken, with who the reader is.
 *
 * @param attempts tries before this one
 */
record Claimed(
        UUID campaignId,
        String shopperId,
        int step,
        Channel channel,
        int cluster,
        String itemId,
        int attempts,
        Reader reader) {
    /** The reader as the message needs to know this person. */
    record Reader(
            String shopperId,
            @org.jspecify.annotations.Nullable String displayName,
            String locale,
            String timeZone) {}

    UUID messageId() {
        return Parcel.id(campaignId, shopperId, step);
    }
}

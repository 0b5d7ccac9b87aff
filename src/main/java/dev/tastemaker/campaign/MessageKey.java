package dev.tastemaker.campaign;

import dev.tastemaker.profile.Channel;
import java.util.Optional;
import java.util.UUID;

/** Which message of a campaign, as its own links say it. */
record MessageKey(UUID campaignId, int step, Channel channel, String shopperId) {
    private static final int PARTS = 4;

    static MessageKey of(Claimed claimed) {
        return new MessageKey(claimed.campaignId(), claimed.step(), claimed.channel(), claimed.shopperId());
    }

    /** The same for each try. */
    UUID messageId() {
        return Parcel.id(campaignId, shopperId, step);
    }

    String text() {
        return campaignId + " " + step + " " + channel.wireName() + " " + shopperId;
    }

    /** What {@link #text} says; empty for anything else. */
    static Optional<MessageKey> read(String text) {
        String[] parts = text.split(" ", PARTS);
        return parts.length < PARTS
                ? Optional.empty()
                : Optional.of(new MessageKey(
                        UUID.fromString(parts[0]), Integer.parseInt(parts[1]), Channel.of(parts[2]), parts[3]));
    }
}

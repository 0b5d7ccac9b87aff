package dev.tastemaker.campaign;

import dev.tastemaker.profile.Channel;
import java.util.List;
import java.util.UUID;

/**
 * A few claimed messages, as a broker carries them: which, and nothing of what they say or to whom. What becomes of them is the
 * ledger's to say, so a portion that comes twice, late or never does no harm.
 */
record DeliveryPortion(UUID campaignId, Channel channel, String owner, List<String> shopperIds) {
    DeliveryPortion {
        shopperIds = List.copyOf(shopperIds);
    }
}

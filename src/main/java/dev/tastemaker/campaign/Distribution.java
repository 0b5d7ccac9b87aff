package dev.tastemaker.campaign;

import dev.tastemaker.profile.Channel;
import java.util.List;

/** How claimed messages come to be delivered. */
interface Distribution {
    /**
     * Has each portion delivered; returns when the owner has none of them any more, or gives up waiting.
     *
     * @param portions of as many messages as may be in flight together
     * @param owner who has claimed them
     */
    void distribute(Campaign campaign, Channel channel, List<List<Claimed>> portions, String owner);
}

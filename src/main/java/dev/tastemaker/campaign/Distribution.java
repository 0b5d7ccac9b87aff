package dev.tastemaker.campaign;

import dev.tastemaker.profile.Channel;
import java.util.ArrayList;
import java.util.List;

/** How claimed messages come to be delivered. */
interface Distribution {
    /**
     * Has them delivered, a few at a time; returns when the owner has none of them any more, or gives up waiting.
     *
     * @param owner who has claimed them
     */
    void distribute(Campaign campaign, Channel channel, List<Claimed> claimed, String owner);

    /** All of them in their order, so many together. */
    static List<List<Claimed>> portions(List<Claimed> claimed, int most) {
        List<List<Claimed>> portions = new ArrayList<>();
        for (int from = 0; from < claimed.size(); from += most) {
            portions.add(claimed.subList(from, Math.min(claimed.size(), from + most)));
        }
        return portions;
    }
}

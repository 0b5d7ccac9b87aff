package dev.tastemaker.campaign;

import java.util.List;

/** Which of several texts a reader gets. */
interface VariantChoice {
    /** A place in {@code variants}. */
    int choose(int cluster, String itemId, List<Variant> variants, Claimed claimed);

    /** Each as often as the other, the same for the same message. */
    VariantChoice EVEN = (cluster, itemId, variants, claimed) ->
            (int) Math.floorMod(claimed.messageId().getLeastSignificantBits() >>> 7, (long) variants.size());
}

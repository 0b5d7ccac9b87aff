package dev.tastemaker.campaign;

/**
 * What came of one text. All but {@code sent} are of the messages that are old enough to be judged.
 *
 * @param matured sent long enough ago to be judged
 * @param left people who withdrew their consent after it
 * @param answered people who clicked, bought or did both
 * @param onlyOpened people who did nothing but open it
 */
record TextOutcome(
        int cluster,
        String itemId,
        int variant,
        long sent,
        long matured,
        long opens,
        long clicks,
        long purchases,
        long left,
        long answered,
        long onlyOpened) {
    /** Somebody who leaves costs as much as so many who do nothing. */
    private static final int COST_OF_LEAVING = 10;
    /** Of an answer. Mail programs also fetch pictures by themselves. */
    private static final double WORTH_OF_OPENING = 0.1;

    /** A text of which nothing is known. */
    static TextOutcome unknown(int cluster, String itemId, int variant) {
        return new TextOutcome(cluster, itemId, variant, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** Both together, under the name of this one. */
    TextOutcome and(TextOutcome other) {
        return new TextOutcome(
                cluster,
                itemId,
                variant,
                sent + other.sent,
                matured + other.matured,
                opens + other.opens,
                clicks + other.clicks,
                purchases + other.purchases,
                left + other.left,
                answered + other.answered,
                onlyOpened + other.onlyOpened);
    }

    /**
     * What is believed of the share of readers who answer. An opening counts for part of an answer (rewards between none and all:
     * Agrawal and Goyal, COLT 2012).
     */
    Beta belief() {
        double worth = answered + WORTH_OF_OPENING * onlyOpened;
        return new Beta(worth, Math.max(0, matured - worth) + (double) COST_OF_LEAVING * left);
    }
}

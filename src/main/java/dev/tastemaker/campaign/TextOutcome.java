package dev.tastemaker.campaign;

/**
 * What came of one text.
 *
 * @param matured sent long enough ago to be judged, or acted upon already
 * @param left people who withdrew their consent after it
 */
record TextOutcome(
        int cluster, String itemId, int variant, long sent, long matured, long clicks, long purchases, long left) {
    /** Somebody who leaves costs as much as so many who do nothing. */
    private static final int COST_OF_LEAVING = 10;

    Beta belief() {
        return new Beta(clicks, Math.max(0, matured - clicks) + (double) COST_OF_LEAVING * left);
    }
}

package dev.tastemaker.recommendation;

import java.time.Instant;

/**
 * Something used up that is due again.
 *
 * @param boughtAt the newest purchase
 * @param usualDays after how many days such things are usually bought again
 */
public record Due(String itemId, Instant boughtAt, double usualDays) {}

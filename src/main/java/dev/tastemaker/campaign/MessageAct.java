package dev.tastemaker.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did with a message, as its own links were used.
 *
 * @param kind open or click
 * @param itemId what a click led to; null for an open
 * @param at the first time
 */
public record MessageAct(String kind, @Nullable String itemId, Instant at, Instant lastAt, int times) {}

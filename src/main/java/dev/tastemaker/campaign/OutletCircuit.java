package dev.tastemaker.campaign;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether a provider may be called now. It rests as long as it asked for, or, when so many calls in a row failed, for a wait that
 * doubles with every failed trial. Thread-safe; each instance has its own.
 */
final class OutletCircuit {
    private final int mostFailures;
    private final Duration rest;
    private final Duration longest;
    private Instant openAt = Instant.MIN;
    private int failures;
    private int rests;

    OutletCircuit(int mostFailures, Duration rest, Duration longest) {
        this.mostFailures = mostFailures;
        this.rest = rest;
        this.longest = longest;
    }

    /** The moment from which on it may be called; not after {@code now}: at once. */
    synchronized Instant openAt() {
        return openAt;
    }

    synchronized boolean isOpen(Instant now) {
        return !now.isBefore(openAt);
    }

    synchronized void succeeded() {
        failures = 0;
        rests = 0;
    }

    synchronized void failed(Instant now) {
        if (++failures >= mostFailures) {
            Duration wait = rest.multipliedBy(1L << Math.min(rests++, 20));
            restUntil(now.plus(wait.compareTo(longest) > 0 ? longest : wait));
            // One failed trial after the rest is enough for the next.
            failures = mostFailures - 1;
        }
    }

    synchronized void restUntil(Instant moment) {
        if (moment.isAfter(openAt)) {
            openAt = moment;
        }
    }
}

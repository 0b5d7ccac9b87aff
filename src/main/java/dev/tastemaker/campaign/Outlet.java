package dev.tastemaker.campaign;

import dev.tastemaker.campaign.Deliverer.Later;
import dev.tastemaker.campaign.Deliverer.Outcome;
import dev.tastemaker.campaign.Deliverer.Refused;
import dev.tastemaker.campaign.Deliverer.Sent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** A provider that is called no faster than it may be, and not at all while it wants to be left alone. */
final class Outlet {
    private final Deliverer deliverer;
    private final OutletCircuit circuit;
    private final InstantSource clock;
    private final Duration backoff;
    private final long nanosApart;
    private long nextAt = System.nanoTime();

    Outlet(Deliverer deliverer, CampaignConfig.Delivery config, InstantSource clock) {
        this.deliverer = deliverer;
        this.clock = clock;
        this.backoff = config.backoff();
        this.circuit = new OutletCircuit(config.circuit(), config.backoff(), config.longestBackoff());
        this.nanosApart = config.rate() > 0 ? 1_000_000_000L / config.rate() : 0;
    }

    boolean isOpen() {
        return circuit.isOpen(clock.instant());
    }

    Instant openAt() {
        return circuit.openAt();
    }

    /** What became of it; empty: it was not called. */
    Optional<Outcome> deliver(Parcel parcel) {
        await();
        if (!isOpen()) {
            return Optional.empty();
        }
        Outcome outcome = attempt(parcel);
        switch (outcome) {
            case Sent sent -> circuit.succeeded();
            case Refused refused -> circuit.succeeded();
            case Later(String why, Duration after, boolean everybody) -> {
                Instant now = clock.instant();
                if (everybody) {
                    circuit.restUntil(now.plus(after == null ? backoff : after));
                } else {
                    circuit.failed(now);
                }
            }
        }
        return Optional.of(outcome);
    }

    private Outcome attempt(Parcel parcel) {
        try {
            return deliverer.deliver(parcel);
        } catch (RuntimeException e) {
            return new Later("the outlet failed: " + e, null, false);
        }
    }

    /** Waits for this call's turn: turns are given out evenly, so that no second sees more than its share. */
    private void await() {
        if (nanosApart == 0) {
            return;
        }
        long turn;
        synchronized (this) {
            turn = Math.max(nextAt, System.nanoTime());
            nextAt = turn + nanosApart;
        }
        long wait = turn - System.nanoTime();
        if (wait > 0) {
            try {
                Thread.sleep(Duration.ofNanos(wait));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

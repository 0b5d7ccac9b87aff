package dev.tastemaker.llm;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Counts consecutive failures of an endpoint; when there were too many, nobody asks it for a while. Thread-safe. */
final class Circuit {
    private final int threshold;
    private final long pauseNanos;
    private final LongSupplier clock;
    private int failures;
    private long openUntil;

    Circuit(int threshold, Duration pause, LongSupplier nanoClock) {
        this.threshold = threshold;
        this.pauseNanos = pause.toNanos();
        this.clock = nanoClock;
    }

    /** Whether a call may be made now. After the pause one caller is let through; its outcome decides for the others. */
    synchronized boolean allows() {
        if (failures < threshold) {
            return true;
        }
        if (clock.getAsLong() - openUntil < 0) {
            return false;
        }
        openUntil = clock.getAsLong() + pauseNanos;
        return true;
    }

    /** Whether calls are being refused, without counting as a try. */
    synchronized boolean open() {
        return failures >= threshold && clock.getAsLong() - openUntil < 0;
    }

    /** Whether there were too many failures and no success since, however long ago. */
    synchronized boolean tripped() {
        return failures >= threshold;
    }

    synchronized void succeeded() {
        failures = 0;
    }

    synchronized void failed() {
        failures++;
        if (failures >= threshold) {
            openUntil = clock.getAsLong() + pauseNanos;
        }
    }

    /** One failure that is as good as all of them: the endpoint itself asked to be left alone. */
    synchronized void trip() {
        failures = threshold;
        openUntil = clock.getAsLong() + pauseNanos;
    }
}

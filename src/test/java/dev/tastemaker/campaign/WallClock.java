package dev.tastemaker.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes when a test says so. */
class WallClock implements InstantSource {
    private volatile Instant now;

    WallClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void is(Instant moment) {
        now = moment;
    }
}

package dev.tastemaker.evaluation;

import dev.tastemaker.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** How a drill waits for what other processes do. */
final class Waiting {
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private Waiting() {}

    /** @throws Refusal when it does not come about in 20 minutes */
    static void until(BooleanSupplier done) {
        Instant end = Instant.now().plus(LONGEST);
        while (!done.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw Refusal.invalid("the drill does not come to its end; see .tastemaker/logs/drill-one.log");
            }
            pause(LOOK_AGAIN);
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}

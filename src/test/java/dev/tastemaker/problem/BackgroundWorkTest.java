package dev.tastemaker.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundWorkTest {
    private static final long WORKED = Duration.ofMillis(50).toNanos();

    @Test
    void leavesABusyMachineFourFifthsOfTheTimeAndAnIdleOneLess() {
        assertEquals(Duration.ofMillis(200), BackgroundWork.pause(WORKED, 1, 0));
        assertEquals(Duration.ofMillis(100), BackgroundWork.pause(WORKED, 0.5, 0));
        assertEquals(Duration.ZERO, BackgroundWork.pause(WORKED, 0, 0));
    }

    @Test
    void takesAMachineOfWhichNothingIsKnownForABusyOne() {
        assertEquals(Duration.ofMillis(200), BackgroundWork.pause(WORKED, -1, 0));
        assertEquals(Duration.ofMillis(200), BackgroundWork.pause(WORKED, Double.NaN, 0));
    }

    @Test
    void restsLessWhenItIsPressing() {
        assertEquals(Duration.ofMillis(100), BackgroundWork.pause(WORKED, 1, 1));
        assertEquals(Duration.ofMillis(25), BackgroundWork.pause(WORKED, 0.5, 3));
    }

    @Test
    void goesOnInPortionsWhileThereIsMoreAndUntilTheServiceEnds() {
        BackgroundWork background = new BackgroundWork();
        AtomicInteger portions = new AtomicInteger();
        background.attemptInPortions("Counting", () -> portions.incrementAndGet() < 3, () -> 1_000);
        assertEquals(3, portions.get());
        background.attemptInPortions(
                "Counting",
                () -> {
                    background.onStop(new ShutdownEvent());
                    return portions.incrementAndGet() > 0;
                },
                () -> 1_000);
        assertEquals(4, portions.get());
    }
}

package dev.tastemaker.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackgroundWorkTest {
    private static final long WORKED = Duration.ofMillis(50).toNanos();

    @Test
    void leavesABusyMachineFourFifthsOfTheTimeAndAnIdleOneLess() {
        assertEquals(Duration.ofMillis(200), BackgroundWork.pause(WORKED, 1));
        assertEquals(Duration.ofMillis(100), BackgroundWork.pause(WORKED, 0.5));
        assertEquals(Duration.ZERO, BackgroundWork.pause(WORKED, 0));
    }

    @Test
    void takesAMachineOfWhichNothingIsKnownForABusyOne() {
        assertEquals(Duration.ofMillis(200), BackgroundWork.pause(WORKED, -1));
        assertEquals(Duration.ofMillis(200), BackgroundWork.pause(WORKED, Double.NaN));
    }
}

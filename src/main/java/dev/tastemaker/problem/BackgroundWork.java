package dev.tastemaker.problem;

import com.sun.management.OperatingSystemMXBean;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import org.jboss.logging.Logger;

/**
 * Work that nobody waits for. What fails is said in one line and tried again at the next round, since the store may be away for
 * a moment; what the end of the service cuts off is no failure.
 */
@ApplicationScoped
public class BackgroundWork {
    private static final Logger LOG = Logger.getLogger(BackgroundWork.class);

    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private volatile boolean ending;

    /** @param what the subject of the sentence that says it failed: "Counting the words" */
    public void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!ending) {
                LOG.warnf("%s failed and will be tried again: %s", what, e.getMessage());
            }
        }
    }

    /**
     * The same in portions, for as long as there is more. However much that is, a busy machine is left to others four fifths of the
     * time; the more of it is idle, the shorter are the pauses.
     *
     * @param portion whether there may be more
     */
    public void attemptInPortions(String what, BooleanSupplier portion) {
        attemptInPortions(what, portion, () -> 0);
    }

    /**
     * The same, with shorter pauses when it is pressing.
     *
     * @param haste 0 when it is not; with 1 pauses are half as long, with 2 a third
     */
    public void attemptInPortions(String what, BooleanSupplier portion, DoubleSupplier haste) {
        attempt(what, () -> {
            Duration pause = Duration.ZERO;
            while (!ending && rested(pause)) {
                long began = System.nanoTime();
                if (!portion.getAsBoolean()) {
                    return;
                }
                pause = pause(System.nanoTime() - began, MACHINE.getCpuLoad(), haste.getAsDouble());
            }
        });
    }

    private static boolean rested(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * How long to rest.
     *
     * @param worked nanoseconds
     * @param busy the share of the machine's processors that was in use of late, this work's own included; negative or NaN: nobody
     *     knows
     */
    static Duration pause(long worked, double busy, double haste) {
        return Duration.ofNanos(Math.round(4 * worked * (busy >= 0 ? busy : 1) / (1 + haste)));
    }

    /** Whether the service ends: work in portions then leaves the rest for the next start. */
    public boolean ending() {
        return ending;
    }

    void onStop(@Observes ShutdownEvent event) {
        ending = true;
    }
}

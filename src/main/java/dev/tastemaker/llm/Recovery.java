package dev.tastemaker.llm;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Tries in the background whether an endpoint whose circuit opened is back, so that no shopper waits for one that is not. The
 * pause doubles up to four times its length.
 */
final class Recovery {
    private static final Logger LOG = Logger.getLogger(Recovery.class);
    private static final int LONGEST = 4;

    private final String name;
    private final Duration pause;
    private final Circuit circuit;
    private final Attempt attempt;
    private final AtomicBoolean running = new AtomicBoolean();

    /** Whether the endpoint answers. */
    interface Attempt {
        boolean succeeds() throws InterruptedException;
    }

    Recovery(String name, Duration pause, Circuit circuit, Attempt attempt) {
        this.name = name;
        this.pause = pause;
        this.circuit = circuit;
        this.attempt = attempt;
    }

    /** Goes on until the circuit is closed; once more does nothing. */
    void begin() {
        if (running.compareAndSet(false, true)) {
            Thread.ofVirtual().name("recovery-" + name).start(this::tryUntilBack);
        }
    }

    private void tryUntilBack() {
        try {
            LOG.warnf("Endpoint %s fails and is left alone", name);
            for (int times = 1; circuit.tripped(); times = Math.min(LONGEST, 2 * times)) {
                Thread.sleep(pause.multipliedBy(times));
                if (attempt.succeeds()) {
                    circuit.succeeded();
                }
            }
            LOG.infof("Endpoint %s is back", name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.set(false);
        }
    }
}

package dev.tastemaker.llm;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CircuitTest {
    private final AtomicLong clock = new AtomicLong();
    private final Circuit circuit = new Circuit(2, Duration.ofSeconds(10), clock::get);

    @Test
    void opensAfterFailuresInARow() {
        circuit.failed();
        circuit.succeeded();
        circuit.failed();
        assertTrue(circuit.allows());
        circuit.failed();
        assertFalse(circuit.allows());
        assertTrue(circuit.open());
    }

    @Test
    void letsOneThroughAfterThePause() {
        circuit.trip();
        clock.addAndGet(Duration.ofSeconds(11).toNanos());
        assertFalse(circuit.open());
        assertTrue(circuit.allows());
        assertFalse(circuit.allows(), "the outcome of the first decides for the others");
        circuit.succeeded();
        assertTrue(circuit.allows());
    }

    @Test
    void oneWordFromTheEndpointIsEnough() {
        circuit.trip();
        assertFalse(circuit.allows());
    }
}

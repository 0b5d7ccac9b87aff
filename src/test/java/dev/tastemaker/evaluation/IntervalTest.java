package dev.tastemaker.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntervalTest {
    @Test
    void isTheValueWhereAllAreTheSame() {
        assertEquals(new Interval(0.5, 0.5), Interval.of(new double[] {0.5, 0.5, 0.5}));
    }

    @Test
    void isNearWhatTheNormalDistributionSays() {
        double[] values = IntStream.range(0, 400).mapToDouble(i -> i % 2).toArray();
        Interval interval = Interval.of(values);
        assertEquals(0.5 - 1.96 * 0.5 / 20, interval.low(), 0.01);
        assertEquals(0.5 + 1.96 * 0.5 / 20, interval.high(), 0.01);
    }

    @Test
    void isTheSameEachTimeAndNothingForNothing() {
        double[] values = {0, 1, 1, 0.3, 0.7};
        assertEquals(Interval.of(values), Interval.of(values));
        assertTrue(Double.isNaN(Interval.of(new double[0]).low()));
    }
}

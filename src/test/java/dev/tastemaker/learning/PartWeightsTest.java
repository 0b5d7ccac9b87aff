package dev.tastemaker.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of a hundred things, each followed by the next. */
class PartWeightsTest {
    private static final int ITEMS = 100;
    private static final HeldOut CASES = new HeldOut(
            IntStream.range(0, ITEMS).mapToObj(item -> new int[] {item}).toArray(int[][]::new),
            IntStream.range(0, ITEMS).map(item -> (item + 1) % ITEMS).toArray());

    /** Gives the item {@code step} places on the greatest score, and others less. */
    private static SequenceModel model(int step) {
        return new SequenceModel() {
            @Override
            public String name() {
                return "step";
            }

            @Override
            public void score(int[] history, float[] scores) {
                for (int item = 0; item < ITEMS; item++) {
                    scores[item] = -Math.floorMod(item - history[0] - step, ITEMS);
                }
            }
        };
    }

    @Test
    void countsThePartLessThatKnowsNothing() {
        SequenceModel knows = model(1);
        SequenceModel knowsNothing = model(50);
        assertEquals(new PartWeights(1, 0.5), PartWeights.chosen(knows, knowsNothing, CASES, ITEMS));
        assertEquals(new PartWeights(0.5, 1), PartWeights.chosen(knowsNothing, knows, CASES, ITEMS));
        assertEquals(new PartWeights(1, 1), PartWeights.chosen(knows, knows, CASES, ITEMS), "both alike");
    }

    @Test
    void takesNoOtherWeightsThanTheseOfWhichOneIsTheGreatest() {
        assertThrows(IllegalArgumentException.class, () -> new PartWeights(0.5, 0.5));
        assertThrows(IllegalArgumentException.class, () -> new PartWeights(-1, 1));
    }
}

package dev.tastemaker.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.problem.Refusal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EmbeddingTest {
    private static float[] drawn(Random random) {
        float[] values = new float[Embedding.DIMENSIONS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    @Test
    void refusesOneOfTheWrongSizeOrWithoutADirection() {
        Refusal wrong = assertThrows(Refusal.class, () -> Embedding.of(new float[768]));
        assertTrue(wrong.sentence().contains("384 numbers, not 768"), wrong.sentence());
        assertThrows(Refusal.class, () -> Embedding.of(new float[0]));
        assertThrows(Refusal.class, () -> Embedding.of(new float[Embedding.DIMENSIONS]));
        for (float none : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            float[] values = drawn(new Random(1));
            values[200] = none;
            assertThrows(Refusal.class, () -> Embedding.of(values));
        }
    }

    @Test
    void isAsLikeAnotherAsTheAngleBetweenThemSays() {
        Random random = new Random(2);
        for (int pair = 0; pair < 20; pair++) {
            float[] one = drawn(random);
            float[] other = drawn(random);
            double dot = 0;
            double ones = 0;
            double others = 0;
            for (int i = 0; i < one.length; i++) {
                dot += one[i] * other[i];
                ones += one[i] * one[i];
                others += other[i] * other[i];
            }
            assertEquals(dot / Math.sqrt(ones * others), Embedding.of(one).cosine(Embedding.of(other)), 1e-6);
        }
    }
}

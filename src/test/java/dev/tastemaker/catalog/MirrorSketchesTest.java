package dev.tastemaker.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MirrorSketchesTest {
    private final Random random = new Random(1);
    private final MirrorSketches sketches = new MirrorSketches();
    private final List<float[]> units = new ArrayList<>();

    @Test
    void estimatesAreTheCosinesWithoutBiasAndOffByLittle() {
        add(700);
        for (int draw = 0; draw < 4; draw++) {
            float[] query = like(units.get(draw), draw);
            float[] estimates = sketches.estimates(List.of(query), 0).getFirst();
            double off = 0;
            double square = 0;
            for (int i = 0; i < units.size(); i++) {
                double error = estimates[i] - cosine(query, units.get(i));
                off += error / units.size();
                square += error * error / units.size();
            }
            assertEquals(0, off, 0.003, "mean error");
            assertTrue(Math.sqrt(square) < 0.05, "mean square error " + Math.sqrt(square));
        }
    }

    @Test
    void manyQueriesAreEstimatedAsEachAlone() {
        add(300);
        List<float[]> queries = List.of(units.get(0), like(units.get(1), 1), drawn());

        List<float[]> together = sketches.estimates(queries, 0);

        for (int i = 0; i < queries.size(); i++) {
            float[] alone = sketches.estimates(List.of(queries.get(i)), 0).getFirst();
            for (int place = 0; place < units.size(); place++) {
                assertEquals(alone[place], together.get(i)[place]);
            }
        }
    }

    @Test
    void comparesFromAPlaceOn() {
        add(600);
        float[] query = drawn();

        float[] all = sketches.estimates(List.of(query), 0).getFirst();
        float[] late = sketches.estimates(List.of(query), 517).getFirst();

        for (int i = 517; i < 600; i++) {
            assertEquals(all[i], late[i]);
        }
    }

    @Test
    void aVectorOfNothingIsLikeNothing() {
        sketches.add(new float[SentenceEncoder.DIMENSIONS]);

        assertEquals(0, sketches.estimates(List.of(drawn()), 0).getFirst()[0]);
    }

    private void add(int count) {
        for (int i = 0; i < count; i++) {
            units.add(drawn());
            sketches.add(units.getLast());
        }
    }

    private float[] like(float[] vector, double difference) {
        float[] other = drawn();
        for (int i = 0; i < other.length; i++) {
            other[i] = (float) (vector[i] + difference * other[i]);
        }
        return SentenceEncoder.normalise(other);
    }

    /** With some numbers far larger than the rest, as vectors of texts have them. */
    private float[] drawn() {
        float[] vector = new float[SentenceEncoder.DIMENSIONS];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (random.nextGaussian() * (i % 50 == 7 ? 3 : 1));
        }
        return SentenceEncoder.normalise(vector);
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}

package dev.tastemaker.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MirrorVectorsTest {
    private final Random random = new Random(1);

    @Test
    void aVectorOfNothingIsLikeNothing() {
        MirrorVectors vectors = new MirrorVectors();
        short[] nothing = MirrorVectors.halves(new float[SentenceEncoder.DIMENSIONS]);
        vectors.add(nothing);
        float[] query = unit(drawn(1));

        assertEquals(0, vectors.with(query).cosine(0));
    }

    @Test
    void theCosineIsThatOfTheHalves() {
        float[] query = unit(drawn(1));
        short[] halves = MirrorVectors.halves(drawn(2));
        MirrorVectors vectors = new MirrorVectors();
        vectors.add(halves);
        double product = 0;
        double square = 0;
        for (int i = 0; i < halves.length; i++) {
            double value = Float.float16ToFloat(halves[i]);
            product += query[i] * value;
            square += value * value;
        }

        assertEquals(product / Math.sqrt(square), vectors.with(query).cosine(0), 1e-6);
    }

    private static float[] unit(float[] vector) {
        return MirrorVectors.unit(MirrorVectors.halves(vector));
    }

    private float[] drawn(double length) {
        float[] vector = new float[SentenceEncoder.DIMENSIONS];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (random.nextGaussian() * length * (i == 7 ? 4 : 1));
        }
        return vector;
    }
}

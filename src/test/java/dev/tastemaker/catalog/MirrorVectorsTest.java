package dev.tastemaker.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MirrorVectorsTest {
    private final Random random = new Random(1);

    @Test
    void estimatesLieWithinAThousandthOfTheCosineOrTwo() {
        MirrorVectors vectors = new MirrorVectors();
        for (int i = 0; i < 700; i++) {
            vectors.add(MirrorVectors.halves(drawn(i % 3 + 1)));
        }
        List<float[]> queries = List.of(unit(drawn(1)), unit(drawn(5)));

        List<float[]> estimates = vectors.estimates(queries, 0);

        for (int query = 0; query < queries.size(); query++) {
            for (int i = 0; i < 700; i++) {
                float cosine = vectors.cosine(queries.get(query), i);
                assertEquals(cosine, estimates.get(query)[i], 0.004f);
            }
        }
    }

    @Test
    void comparesFromAPlaceOn() {
        MirrorVectors vectors = new MirrorVectors();
        for (int i = 0; i < 600; i++) {
            vectors.add(MirrorVectors.halves(drawn(1)));
        }
        float[] query = unit(drawn(1));

        float[] all = vectors.estimates(List.of(query), 0).getFirst();
        float[] late = vectors.estimates(List.of(query), 517).getFirst();

        for (int i = 517; i < 600; i++) {
            assertEquals(all[i], late[i]);
        }
    }

    @Test
    void aVectorOfNothingIsLikeNothing() {
        MirrorVectors vectors = new MirrorVectors();
        short[] nothing = MirrorVectors.halves(new float[SentenceEncoder.DIMENSIONS]);
        vectors.add(nothing);
        float[] query = unit(drawn(1));

        assertEquals(0, vectors.estimates(List.of(query), 0).getFirst()[0]);
        assertEquals(0, vectors.cosine(query, 0));
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

        assertEquals(product / Math.sqrt(square), vectors.cosine(query, 0), 1e-6);
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

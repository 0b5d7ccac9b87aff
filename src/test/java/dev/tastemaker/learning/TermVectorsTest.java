package dev.tastemaker.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TermVectorsTest {
    private static final float NEAR = 1e-6f;
    /** "steel" and "kettle" occur twice; "lamp" and "desk" once and are left out. */
    private static final TermVectors VECTORS = TermVectors.of(List.of(
            new ItemText("Steel Kettle", List.of()),
            new ItemText("kettle", List.of("Steel")),
            new ItemText("desk lamp", List.of()),
            ItemText.NONE));

    @Test
    void readsTitleAndCategoriesWithoutCase() {
        assertEquals(1, VECTORS.likeness(0, 1), NEAR);
        assertArrayEquals(new float[] {(float) Math.sqrt(0.5), (float) Math.sqrt(0.5)}, VECTORS.values(0), NEAR);
    }

    @Test
    void findsNothingAlikeInWordsOfOneItemOrNone() {
        assertEquals(0, VECTORS.likeness(0, 2));
        assertEquals(0, VECTORS.likeness(3, 3));
        assertEquals(0, VECTORS.columns(2).length);
    }

    @Test
    void weighsRareWordsMore() {
        TermVectors vectors = TermVectors.of(List.of(
                new ItemText("red kettle", List.of()),
                new ItemText("red lamp", List.of()),
                new ItemText("red kettle", List.of()),
                new ItemText("red lamp", List.of("red"))));
        // red is everywhere and weighs log(5/5) + 1, kettle and lamp log(5/3) + 1
        double rare = Math.log(5.0 / 3) + 1;
        double redTwice = 1 + Math.log(2);
        double lengths = Math.sqrt(1 + rare * rare) * Math.sqrt(redTwice * redTwice + rare * rare);
        assertEquals(redTwice / lengths, vectors.likeness(0, 3), NEAR, "red alone is in both, twice in one");
        assertTrue(vectors.likeness(0, 2) > vectors.likeness(0, 1));
    }

    @Test
    void readsTitlesAloneWhenAsked() {
        TermVectors titles = TermVectors.ofTitles(List.of(
                new ItemText("kettle", List.of("a"), List.of("c")),
                new ItemText("kettle", List.of("b"), List.of("c"))));
        assertEquals(1, titles.columns(0).length);
        assertEquals(1, titles.likeness(0, 1), NEAR);
    }

    @Test
    void neighboursAreTheSameCosines() {
        float[] scores = new float[4];
        new TextNeighbours(VECTORS).add(1, 2, scores);
        assertArrayEquals(new float[] {2, 2, 0, 0}, scores, NEAR);
    }

    @Test
    void fewDimensionsKeepWhatIsAlike() {
        float[][] rows = LatentTerms.of(VECTORS, 3, 1);
        assertEquals(1, product(rows[0], rows[1]), 1e-4);
        assertEquals(0, product(rows[3], rows[3]), 1e-9, "an item without words has no direction");
        assertArrayEquals(rows[0], LatentTerms.of(VECTORS, 3, 1)[0], "the same seed gives the same");
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

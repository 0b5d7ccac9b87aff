package dev.tastemaker.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CountedModelsTest {
    private static final float NEAR = 1e-6f;
    /** Popularity: 2, 3, 1, 1. */
    private static final InteractionSequences SEQUENCES =
            new InteractionSequences(4, new int[][] {{0, 1, 2}, {0, 1}, {3, 1}});

    private static float[] row(ItemRows rows, int item, int items) {
        float[] row = new float[items];
        rows.add(item, 1, row);
        return row;
    }

    @Test
    void countsWhatIsTurnedToTogether() {
        float[] row = row(CoOccurrence.fit(SEQUENCES), 0, 4);
        assertEquals(0, row[0], NEAR);
        assertEquals(2 / Math.sqrt(2 * 3), row[1], NEAR);
        assertEquals(1 / Math.sqrt(2 * 1), row[2], NEAR);
        assertEquals(0, row[3], NEAR);
    }

    @Test
    void countsWhatComesNextMoreThanWhatCameBefore() {
        SparseRows transitions = Transitions.fit(SEQUENCES, 3);
        float[] first = row(transitions, 0, 4);
        assertEquals(2 / Math.sqrt(2 * 3), first[1], NEAR, "two steps of one");
        assertEquals(0.8 / Math.sqrt(2 * 1), first[2], NEAR, "one step of two");
        float[] second = row(transitions, 1, 4);
        assertEquals(0.6 * 2 / Math.sqrt(3 * 2), second[0], NEAR, "backwards");
        assertEquals(1 / Math.sqrt(3 * 1), second[2], NEAR);
        assertEquals(0.6 / Math.sqrt(3 * 1), second[3], NEAR);
    }

    @Test
    void givesSinglePlacesOfItsRows() {
        SparseRows rows = Transitions.fit(SEQUENCES, 3);
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                assertEquals(row(rows, i, 4)[j], rows.at(i, j), NEAR);
            }
        }
    }

    @Test
    void looksNoFartherThanItsWindow() {
        assertEquals(0, row(Transitions.fit(SEQUENCES, 1), 0, 4)[2], NEAR);
    }

    @Test
    void weighsOlderItemsLessAndTellsTiesApartByPopularity() {
        ItemRows rows = (item, weight, into) -> into[item == 0 ? 2 : 3] += weight;
        float[] scores = new float[4];
        new RecencyWeighted("r", rows, 0.5f, 2, new float[] {0, 8, 0, 0}).score(new int[] {0, 0, 1}, scores);
        assertArrayEquals(new float[] {0, 8e-9f, 0.5f, 1}, scores, NEAR);
        assertTrue(scores[1] > scores[0]);
    }

    @Test
    void forgetsWhatAnEarlierCallLeft() {
        float[] scores = {9, 9, 9, 9};
        new RecencyWeighted("r", (item, weight, into) -> {}, 1, 5, new float[4]).score(new int[] {0}, scores);
        assertArrayEquals(new float[4], scores);
    }
}

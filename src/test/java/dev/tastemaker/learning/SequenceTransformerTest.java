package dev.tastemaker.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SequenceTransformerTest {
    private static final TransformerParameters TINY =
            new TransformerParameters(2, 1, 1, 1, 3, 0, 1e-3f, 0, 16, 1, 1, 1, 0, 7);

    /** Blocks that add nothing, and item vectors of their own alone: what remains is the last item, normalised. */
    private static SequenceTransformer passing() {
        Map<String, float[]> weights = new LinkedHashMap<>();
        TransformerWeights.shapes(TINY, 3).forEach((name, start) -> {
            float[] values = new float[start.size()];
            java.util.Arrays.fill(values, start.value());
            weights.put(name, values);
        });
        weights.put("item", new float[] {3, 1, 1, 3, 2, -2});
        return new SequenceTransformer(TINY, weights, new float[3][1]);
    }

    @Test
    void givesTheNewestItemNormalisedWhenItsBlocksAddNothing() {
        assertArrayEquals(new float[] {1, -1}, passing().encode(new int[] {1, 0}), 1e-4f);
        assertArrayEquals(new float[] {-1, 1}, passing().encode(new int[] {0, 1}), 1e-4f);
    }

    @Test
    void scoresByInnerProduct() {
        float[] scores = new float[3];
        passing().score(new int[] {0}, scores);
        assertArrayEquals(new float[] {2, -2, 4}, scores, 1e-3f);
    }

    @Test
    void withATemperatureScoresAreCosines() {
        TransformerParameters cosines = new TransformerParameters(2, 1, 1, 1, 3, 0, 1e-3f, 0, 16, 1, 1, 1, 0.5f, 7);
        float[] scores = new float[3];
        new SequenceTransformer(cosines, passing().weights(), new float[3][1]).score(new int[] {0}, scores);
        float half = (float) Math.sqrt(0.5);
        // the items' lengths no longer count
        assertArrayEquals(
                new float[] {2 / half / (float) Math.sqrt(10), -2 / half / (float) Math.sqrt(10), 2}, scores, 1e-3f);
    }

    @Test
    void versionsOfBeforeThereWasATemperatureScoreByInnerProduct() throws JsonProcessingException {
        String before = """
                {"dimensions":128,"layers":1,"heads":1,"widening":1,"longest":50,"dropout":0.5,"learningRate":0.001,"negatives":1024,
                 "batchItems":1024,"mostEpochs":24,"patience":24,"textDimensions":512,"seed":1}
                """;
        assertFalse(new ObjectMapper()
                .readValue(before, TransformerParameters.class)
                .cosines());
    }

    @Test
    void readsTheNewestOfALongHistory() {
        assertArrayEquals(passing().encode(new int[] {0, 1, 2}), passing().encode(new int[] {1, 1, 1, 0, 1, 2}), 1e-6f);
        assertThrows(IllegalArgumentException.class, () -> passing().encode(new int[0]));
    }

    @Test
    void geluIsNothingFarBelowAndTheSameFarAbove() {
        assertEquals(0, Gelu.of(-9), 1e-6);
        assertEquals(9, Gelu.of(9), 1e-6);
        assertEquals(0.8413447, Gelu.of(1), 1e-6, "the normal distribution at 1");
    }
}

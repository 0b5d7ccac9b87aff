package dev.tastemaker.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MirrorTraitsTest {
    private static final int FAR = 5_000;

    private final MirrorTraits traits = new MirrorTraits(3);
    private int told;

    private void ask(int slot, double popularity) {
        ItemTraits found = traits.of(slot, popularity, () -> {
            told++;
            return new ItemTraits(
                    "i" + slot, "a thing", null, List.of(), null, Instant.EPOCH, popularity, Embedding.of(vector()));
        });
        assertEquals("i" + slot, found.id());
        assertEquals(popularity, found.popularity());
    }

    private static float[] vector() {
        float[] vector = new float[Embedding.DIMENSIONS];
        vector[0] = 1;
        return vector;
    }

    @Test
    void tellsOnceOfAnItemUntilItsPopularityMovesOrItGoes() {
        traits.reach(FAR);
        ask(FAR, 1);
        ask(FAR, 1);
        assertEquals(1, told);
        ask(FAR, 2);
        assertEquals(2, told);
        traits.forget(FAR);
        ask(FAR, 2);
        assertEquals(3, told);
    }

    @Test
    void keepsNoMoreThanItMay() {
        for (int slot = 0; slot < 4; slot++) {
            ask(slot, 1);
        }
        ask(3, 1);
        assertEquals(4, told, "the newest is kept");
        ask(0, 1);
        assertEquals(5, told, "those before it went");
    }
}

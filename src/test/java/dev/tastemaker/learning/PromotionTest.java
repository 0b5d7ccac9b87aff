package dev.tastemaker.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromotionTest {
    @Test
    void theChallengerServesItsShareAndAlwaysTheSameShoppers() {
        Promotion promotion = new Promotion(1L, 2L, 0.2, "by command", Instant.EPOCH);
        long challenged = IntStream.range(0, 10_000)
                .filter(i -> promotion.servingVersion("shopper-" + i) == 2)
                .count();
        assertEquals(2_000, challenged, 300);
        assertEquals(promotion.servingVersion("mara"), promotion.servingVersion("mara"));
    }

    @Test
    void withoutAChallengerTheChampionServesAll() {
        assertEquals(1L, new Promotion(1L, null, 0, "", Instant.EPOCH).servingVersion("mara"));
        assertNull(new Promotion(null, null, 0, "", Instant.EPOCH).servingVersion("mara"));
    }
}

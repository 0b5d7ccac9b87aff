package dev.tastemaker.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatedLimitsTest {
    @Test
    void readsTheMostAShopperWantsToPay() {
        for (String message : new String[] {
            "a kettle under 50",
            "kettles below 50 euros",
            "less than €50 please",
            "a kettle, max 50",
            "at most 50 eur",
            "up to $50",
            "not more than 50 €",
            "no more than 50",
            "not over 50",
            "cheaper than 50 €",
            "my budget is 50",
            "50 euros or less",
            "I have 50 euros for a present",
            "something for 50 €",
            "ein Wasserkocher unter 50 Euro",
            "höchstens 50 €",
            "maximal 50 Euro"
        }) {
            assertEquals(new BigDecimal("50"), StatedLimits.in(message).maxPrice(), message);
            assertEquals(null, StatedLimits.in(message).minPrice(), message);
        }
    }

    @Test
    void readsTheLeastAShopperWantsToPay() {
        for (String message : new String[] {
            "over 300", "above 300 €", "at least 300 euros", "more than $300", "from 300", "300 and up", "ab 300 Euro"
        }) {
            assertEquals(new BigDecimal("300"), StatedLimits.in(message).minPrice(), message);
            assertEquals(null, StatedLimits.in(message).maxPrice(), message);
        }
    }

    @Test
    void readsBothEnds() {
        for (String message : new String[] {
            "between 20 and 40 €", "from 20 to 40", "20-40 €", "20 to 40 euros", "zwischen 20 und 40 Euro", "€20 – €40"
        }) {
            StatedLimits limits = StatedLimits.in("boots " + message);
            assertEquals(new BigDecimal("20"), limits.minPrice(), message);
            assertEquals(new BigDecimal("40"), limits.maxPrice(), message);
            assertEquals("boots", limits.rest(), message);
        }
    }

    @Test
    void measuresAreNoPrices() {
        for (String message : new String[] {
            "under 2 kg",
            "shoes size 42",
            "27 inch 4k monitor",
            "a present for a 6 year old",
            "up to 8 people",
            "over 20 litres",
            "between 6 and 8 years",
            "at least 500 g",
            "a tent for 4 persons",
            "less than 30 minutes"
        }) {
            assertTrue(StatedLimits.in(message).none(), message);
        }
    }

    @Test
    void readsAmountsAsPeopleWriteThem() {
        Map<String, String> amounts = Map.of(
                "under 1,200", "1200", "under 1.200 €", "1200", "under 49.90", "49.90", "under 49,90 €", "49.90");
        amounts.forEach((message, amount) -> assertEquals(
                0, new BigDecimal(amount).compareTo(StatedLimits.in(message).maxPrice()), message));
    }

    @Test
    void aroundLeavesRoomOnBothSides() {
        StatedLimits limits = StatedLimits.in("around 40 €");
        assertEquals(0, new BigDecimal("30").compareTo(limits.minPrice()));
        assertEquals(0, new BigDecimal("50").compareTo(limits.maxPrice()));
        assertTrue(StatedLimits.in("around the house").none());
    }

    @Test
    void leavesTheWishWithoutItsLimits() {
        assertEquals(
                "I need a kettle, please",
                StatedLimits.in("I need a kettle under 50 €, please").rest());
    }

    @Test
    void knowsAMarkedPrice() {
        assertTrue(StatedLimits.namesPrice("a 50 € voucher", new BigDecimal("50")));
        assertFalse(StatedLimits.namesPrice("a 50 inch screen", new BigDecimal("50")));
    }
}

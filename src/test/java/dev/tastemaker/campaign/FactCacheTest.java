package dev.tastemaker.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tastemaker.catalog.Item;
import dev.tastemaker.guardrail.Kettle;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FactCacheTest {
    private final UUID campaign = UUID.randomUUID();
    private final FactCache<Integer> cache = new FactCache<>();
    private int made;

    @Test
    void anotherPriceIsMadeAnewAndTheSameIsNot() {
        assertEquals(1, ask(Kettle.plain().item(), Kettle.NOW));
        assertEquals(1, ask(Kettle.plain().item(), Kettle.NOW.plusSeconds(30)));
        assertEquals(2, ask(Kettle.plain().price("77.10", "EUR").item(), Kettle.NOW.plusSeconds(30)));
        assertEquals(3, ask(Kettle.plain().stock(2).item(), Kettle.NOW.plusSeconds(30)));
    }

    @Test
    void nothingOutlivesAFactThatEnds() {
        Item ending = Kettle.plain()
                .factUntil("price_was", "59.90", "EUR", Kettle.NOW.plusSeconds(10))
                .item();
        assertEquals(1, ask(ending, Kettle.NOW));
        assertEquals(1, ask(ending, Kettle.NOW.plusSeconds(9)));
        assertEquals(2, ask(ending, Kettle.NOW.plusSeconds(10)));
        assertEquals(3, ask(Kettle.plain().item(), Kettle.NOW));
        assertEquals(4, ask(Kettle.plain().item(), Kettle.NOW.plusSeconds(61)));
    }

    private int ask(Item item, Instant now) {
        return cache.get(new FactCache.Key(campaign, 1, 0, Locale.UK, "UTC", List.of(item)), now, () -> ++made);
    }
}

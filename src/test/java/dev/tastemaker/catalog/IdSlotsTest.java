package dev.tastemaker.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against a map. */
class IdSlotsTest {
    @Test
    void knowsWhatCameAndWhatWentAmongIdsThatAreNumbers() {
        Random random = new Random(3);
        IdSlots slots = new IdSlots();
        Map<String, Integer> expected = new HashMap<>();
        for (int step = 0; step < 60_000; step++) {
            String id = String.valueOf(78_826_000 + random.nextInt(9_000));
            if (random.nextInt(3) == 0) {
                Integer had = expected.remove(id);
                assertEquals(had == null ? IdSlots.NOWHERE : had, slots.remove(id));
            } else {
                expected.put(id, step);
                slots.put(id, step);
            }
        }
        assertEquals(expected.size(), slots.size());
        for (int number = 78_826_000; number < 78_835_000; number++) {
            String id = String.valueOf(number);
            assertEquals(expected.getOrDefault(id, IdSlots.NOWHERE), slots.get(id));
        }
        assertEquals(
                expected.values().stream().sorted().toList(),
                slots.slots().sorted().boxed().toList());
    }

    @Test
    void findsNothingWhereNothingIs() {
        IdSlots slots = new IdSlots();
        assertEquals(IdSlots.NOWHERE, slots.get("a"));
        assertEquals(IdSlots.NOWHERE, slots.remove("a"));
        assertEquals(List.of(), slots.slots().boxed().toList());
    }
}

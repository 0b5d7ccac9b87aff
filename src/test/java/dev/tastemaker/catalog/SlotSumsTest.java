package dev.tastemaker.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SlotSumsTest {
    @Test
    void sumsAsAMapDoesHoweverManyThereAre() {
        Random random = new Random(5);
        SlotSums sums = new SlotSums(4);
        Map<Integer, Double> expected = new TreeMap<>();
        for (int i = 0; i < 5_000; i++) {
            int slot = random.nextInt(1_000) * 32;
            sums.add(slot, i % 7);
            expected.merge(slot, (double) (i % 7), Double::sum);
        }
        List<ScoredItem> all = expected.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> new ScoredItem("i-%05d".formatted(each.getKey()), each.getValue()))
                .sorted(ScoredItem.BEST_FIRST)
                .toList();
        assertEquals(all, sums.best(2_000, "i-%05d"::formatted, (slot, sum) -> sum));
        assertEquals(all.subList(0, 50), sums.best(50, "i-%05d"::formatted, (slot, sum) -> sum));
    }

    @Test
    void leavesOutWhatWasClearedAndWhatIsWorthNothing() {
        SlotSums sums = new SlotSums(8);
        for (int slot : new int[] {1, 2, 3}) {
            sums.add(slot, slot);
        }
        sums.clear(2);
        sums.clear(9);
        assertEquals(
                List.of(new ScoredItem("1", 2)), sums.best(5, String::valueOf, (slot, sum) -> slot == 3 ? 0 : 2 * sum));
    }
}

package dev.tastemaker.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.catalog.InMemoryItemStore;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.catalog.Items;
import dev.tastemaker.feedback.Scenario;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExplorerTest {
    private final InMemoryItemStore items = new InMemoryItemStore();
    private final RecommendationConfig.Exploration config = new SmallRyeConfigBuilder()
            .withMapping(RecommendationConfig.class)
            .withDefaultValue("recommendation.exploration.share", "0.3")
            .build()
            .getConfigMapping(RecommendationConfig.class)
            .exploration();
    private final Explorer explorer = new Explorer(items, config);
    private final List<Entry> ranked = new ArrayList<>();

    private List<Entry> explored(String shopper, String key, Scenario scenario) {
        if (ranked.isEmpty()) {
            List<Item> all = new ArrayList<>();
            IntStream.range(0, 20).forEach(i -> all.add(Items.item("known-" + i, "known " + i)));
            IntStream.range(0, 20).forEach(i -> all.add(Items.item("new-" + i, "new " + i)));
            items.save(all);
            IntStream.range(0, 20).forEach(i -> {
                items.popularity("known-" + i, 50);
                ranked.add(new Entry("known-" + i, 20.0 - i, List.of(), List.of(), null));
            });
        }
        Serving serving = new Serving(scenario, null, key, null, null);
        Need need = new Need(
                new RecommendationRequest(null, null, shopper, ItemFilter.NONE, 10, serving), TasteSummary.UNKNOWN);
        return explorer.explored(need, ranked, explorer.unproven(need), Integer.MAX_VALUE);
    }

    private static List<String> ids(List<Entry> entries) {
        return entries.stream().map(Entry::itemId).toList();
    }

    @Test
    void drawsTheSameForTheSameRequestAndAnotherForAnother() {
        assertEquals(explored("mara", "k-1", Scenario.FEED), explored("mara", "k-1", Scenario.FEED));
        assertTrue(IntStream.range(2, 12)
                .anyMatch(i -> !ids(explored("mara", "k-" + i, Scenario.FEED))
                        .equals(ids(explored("mara", "k-1", Scenario.FEED)))));
        assertTrue(IntStream.range(2, 12)
                .anyMatch(i -> !ids(explored("mara", "k-" + i, Scenario.FEED))
                        .equals(ids(explored("jonas", "k-" + i, Scenario.FEED)))));
    }

    @Test
    void leavesTheFirstPlaceAndLosesAndRepeatsNothing() {
        for (int i = 0; i < 50; i++) {
            List<String> list = ids(explored("mara", "k-" + i, Scenario.FEED));
            assertEquals("known-0", list.getFirst());
            assertEquals(list.size(), new HashSet<>(list).size());
            assertTrue(list.containsAll(ids(ranked)));
        }
    }

    @Test
    void givesAsManyPlacesToChanceAsTheShareSaysAndTellsHowProbableEachWas() {
        int drawn = 0;
        int places = 0;
        double worth = 0;
        for (int i = 0; i < 2_000; i++) {
            Entry second = explored("mara", "k-" + i, Scenario.FEED).get(1);
            boolean explored = second.itemId().startsWith("new-");
            drawn += explored ? 1 : 0;
            places++;
            assertEquals(explored ? 0.3 / 20 : 0.7, second.propensity(), 1e-9);
            // What always showing new-7 would have earned, if only new-7 earns anything: told by the log without having
            // done so.
            worth += second.itemId().equals("new-7") ? 1 / second.propensity() : 0;
        }
        assertEquals(0.3, drawn / (double) places, 0.03);
        assertEquals(1, worth / places, 0.35);
    }

    @Test
    void leavesNothingToChanceOutsideAFeed() {
        assertEquals(ids(ranked.isEmpty() ? explored("mara", "k", Scenario.CHAT) : ranked), ids(ranked));
        assertEquals(ranked, explored("mara", "k", Scenario.EMAIL));
    }
}

package dev.tastemaker.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.catalog.InMemoryItemStore;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.feedback.InMemoryInteractionStore;
import dev.tastemaker.feedback.Interaction;
import dev.tastemaker.problem.StrictJson;
import dev.tastemaker.profile.InMemoryShopperStore;
import dev.tastemaker.profile.Shopper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleLoaderTest {
    private static final ObjectMapper JSON = StrictJson.mapper();
    private final InMemoryItemStore items = new InMemoryItemStore();
    private final InMemoryShopperStore shoppers = new InMemoryShopperStore();
    private final InMemoryInteractionStore interactions = new InMemoryInteractionStore();
    private final Intakes intakes = new Intakes(
            new ItemIntake(items, JSON), new InteractionIntake(interactions, JSON), new ShopperIntake(shoppers, JSON));
    private final SampleLoader loader = new SampleLoader(
            Configs.of(null),
            new FeedService(intakes, new InMemoryImportJobStore(), null, Configs.of(null)),
            items,
            shoppers,
            interactions);

    @Test
    void fillsAnEmptyStoreOnce() {
        loader.load();
        assertTrue(items.count() >= 400, "items " + items.count());
        assertEquals(200, shoppers.count());
        assertTrue(interactions.count() >= 5_000, "interactions " + interactions.count());

        long before = interactions.count();
        loader.load();
        assertEquals(before, interactions.count());
    }

    @Test
    void makesUpForAStartThatWasCutShort() {
        loader.load();
        long all = interactions.count();
        interactions.clear();
        loader.load();
        assertEquals(all, interactions.count());
    }

    @Test
    void leavesAStoreWithItemsOfItsOwnAlone() {
        items.save(List.of(item("own")));
        loader.load();
        assertEquals(1, items.count());
        assertEquals(0, shoppers.count());
    }

    @Test
    void theSampleIsAsFreshAsOnTheDayItWasWritten() {
        loader.load();
        List<Interaction> all = new ArrayList<>();
        for (Shopper shopper : shoppers.page(null, 500)) {
            all.addAll(interactions.newest(shopper.id(), 10_000));
        }
        Instant newest =
                all.stream().map(Interaction::at).max(Comparator.naturalOrder()).orElseThrow();
        assertTrue(newest.isAfter(Instant.now().minus(Duration.ofDays(1))), newest.toString());
        assertTrue(newest.isBefore(Instant.now()), newest.toString());
    }

    private static Item item(String id) {
        try {
            return JSON.readValue("{\"id\":\"" + id + "\",\"title\":\"x\"}", Item.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

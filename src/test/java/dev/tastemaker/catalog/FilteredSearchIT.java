package dev.tastemaker.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Random items under random filters: each way of finding gives exactly what the plain fake lets through. */
@QuarkusTest
class FilteredSearchIT {
    private static final int ITEMS = 250;
    private static final int FILTERS = 60;

    @Inject
    ItemStore store;

    @Inject
    PgVectorIndexStore vectors;

    @Inject
    ItemEmbedder embedder;

    @Inject
    StoreChanges changes;

    @Inject
    Pool pool;

    private final Random random = new Random(20261122);
    private final InMemoryItemStore plain = new InMemoryItemStore();

    @BeforeEach
    void fill() {
        forget();
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            items.add(item(i));
        }
        store.save(items);
        plain.save(items);
        run("insert into item_popularity select id, 1 + random() from item where id like 'filtered-%'");
        changes.look();
    }

    @AfterEach
    void forget() {
        run("drop index if exists item_embedding");
        run("delete from item where id like 'filtered-%'");
    }

    @Test
    void findsExactlyWhatTheFilterLetsThroughComparingAll() {
        findsExactlyWhatTheFilterLetsThrough();
    }

    @Test
    void findsExactlyWhatTheFilterLetsThroughByTheIndex() {
        run("""
                create index item_embedding on item using hnsw (embedding halfvec_cosine_ops)
                with (m = 24, ef_construction = 128)
                """);
        run("analyze item");
        findsExactlyWhatTheFilterLetsThrough();
    }

    private void findsExactlyWhatTheFilterLetsThrough() {
        float[] query = embedder.embedQuery("flurbnax");
        for (int i = 0; i < FILTERS; i++) {
            ItemFilter filter = filter();
            Set<String> expected = ids(plain.recent(filter, 10_000));
            String what = filter.toString();
            assertEquals(expected, ids(store.recent(filter, 10_000)), () -> "recent " + what);
            assertEquals(expected, ids(store.popular(filter, 10_000)), () -> "popular " + what);
            assertEquals(expected, ids(store.matching("flurbnax", filter, 10_000)), () -> "matching " + what);
            assertEquals(expected, ids(store.nearest(query, filter, 10_000)), () -> "nearest " + what);
            Set<String> others = new HashSet<>(expected);
            others.remove("filtered-7");
            assertEquals(others, ids(store.similar("filtered-7", filter, 10_000)), () -> "similar " + what);
        }
    }

    private Item item(int number) {
        Items.Builder item = Items.builder(
                        "filtered-" + number, "flurbnax " + pick("mug", "lamp", "tent") + " " + number)
                .kind(pick(ItemKind.PRODUCT, ItemKind.PRODUCT, ItemKind.VIDEO, ItemKind.ARTICLE))
                .brand(pick("Arden", "ARDEN", "Bélo", "O'Neil"))
                .category(
                        pick(new String[] {"Home", "Kitchen"}, new String[] {"home"}, new String[] {"Garden", "Tents"}))
                .availability(pick(Availability.values()))
                .attributes(Map.of(
                        "Colour", pick("Black", "black", "Red"),
                        "sizes", List.of(pick("S", "M"), "L"),
                        "weight", pick((Object) 1.5, 2, "2"),
                        "lid", random.nextBoolean()));
        if (random.nextInt(3) > 0) {
            item.price(new BigDecimal(random.nextInt(10_000)).movePointLeft(2).toPlainString(), pick("EUR", "USD"));
        }
        if (random.nextInt(3) == 0) {
            item.stock(random.nextInt(2));
        }
        return item.visible(moment(), null).build().visibleFrom() == null || random.nextBoolean()
                ? item.visible(null, moment()).build()
                : item.visible(moment(), null).build();
    }

    /** Long past, far ahead, or never. */
    private Instant moment() {
        return switch (random.nextInt(4)) {
            case 0 -> Instant.now().minusSeconds(100_000);
            case 1 -> Instant.parse("2200-01-01T00:00:00Z");
            default -> null;
        };
    }

    private ItemFilter filter() {
        return new ItemFilter(
                maybe(List.of(ItemKind.PRODUCT, ItemKind.ARTICLE)),
                maybe(List.of(pick("HOME", "kitchen", "Tents", "nowhere"))),
                maybe(List.of(pick("arden", "BÉLO", "o'neil"), "none")),
                maybe(new BigDecimal("20")),
                maybe(new BigDecimal("70.5")),
                maybe("EUR"),
                pick("in_stock", "any"),
                maybe(Map.of(
                        pick("colour", "COLOUR", "sizes", "weight", "lid"),
                        pick((Object) "BLACK", "m", "l", 2, "2", 1.5, true))),
                maybe(List.of("filtered-1", "filtered-2", "filtered-200")));
    }

    private <T> T maybe(T value) {
        return random.nextInt(3) == 0 ? value : null;
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    private static Set<String> ids(List<ScoredItem> found) {
        return found.stream()
                .map(ScoredItem::itemId)
                .filter(id -> id.startsWith("filtered-"))
                .collect(Collectors.toSet());
    }

    private void run(String sql) {
        pool.query(sql).execute().await().indefinitely();
    }
}

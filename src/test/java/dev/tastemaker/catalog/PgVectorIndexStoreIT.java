package dev.tastemaker.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PgVectorIndexStoreIT {
    @Inject
    Pool pool;

    @Inject
    ItemStore items;

    @BeforeEach
    void fill() {
        forget();
        items.save(IntStream.range(0, 20)
                .mapToObj(i -> Items.item("indexed-" + i, "item " + i))
                .toList());
    }

    @AfterEach
    void forget() {
        run("drop index if exists item_embedding");
        run("delete from item where id like 'indexed-%'");
    }

    @Test
    void makesNoIndexForFewItems() {
        assertFalse(store("1000000", "2000000").make());
        assertEquals(List.of(), validity());
    }

    @Test
    void makesTheIndexOnce() {
        assertTrue(store("10", "1000000").make());
        assertEquals(List.of(true), validity());
        assertFalse(store("10", "1000000").make());
    }

    @Test
    void waitsForAPauseInWritingUnlessThereAreTooManyItems() {
        assertFalse(store("10", "1000000").makeWhenDue(), "the first look cannot know");
        assertTrue(store("10", "11").makeWhenDue());
    }

    @Test
    void makesAgainWhatACrashLeftHalfMade() {
        store("10", "1000000").make();
        run("update pg_index set indisvalid = false where indexrelid = 'item_embedding'::regclass");
        assertEquals(List.of(false), validity());
        assertTrue(store("10", "1000000").make());
        assertEquals(List.of(true), validity());
    }

    private PgVectorIndexStore store(String least, String most) {
        CatalogConfig config = new SmallRyeConfigBuilder()
                .withMapping(CatalogConfig.class)
                .withDefaultValue("catalog.dense.least-items", least)
                .withDefaultValue("catalog.dense.most-without-index", most)
                .build()
                .getConfigMapping(CatalogConfig.class);
        return new PgVectorIndexStore(pool, config);
    }

    private List<Boolean> validity() {
        return java.util.stream.StreamSupport.stream(
                        pool.query("select indisvalid from pg_index where indexrelid = to_regclass('item_embedding')")
                                .execute()
                                .await()
                                .indefinitely()
                                .spliterator(),
                        false)
                .map(row -> row.getBoolean(0))
                .toList();
    }

    private void run(String sql) {
        pool.query(sql).execute().await().indefinitely();
    }
}

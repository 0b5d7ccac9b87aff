package dev.tastemaker.catalog;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
class PgItemStoreIT extends ItemStoreContract {
    @Inject
    ItemStore store;

    @Inject
    ItemEmbedder embedder;

    @Inject
    Pool pool;

    @BeforeEach
    void forgetEarlierRuns() {
        pool.query("delete from item where id like 'contract-%'")
                .execute()
                .await()
                .indefinitely();
    }

    @Override
    ItemStore store() {
        return store;
    }

    @Override
    float[] embed(String text) {
        return embedder.embed(text);
    }
}

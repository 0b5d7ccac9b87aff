package dev.tastemaker.evaluation;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A catalogue of items that nobody sells, with the vectors that it is told, in a database of its own. */
@ApplicationScoped
class PgGrowthStore {
    private static final Duration TIMEOUT = Duration.ofMinutes(30);

    private final Pool pool;

    @Inject
    PgGrowthStore(Pool pool) {
        this.pool = pool;
    }

    /** Bytes of the items with all their indexes, and of the index of vectors alone; 0 where there is none. */
    record Size(long items, long index) {}

    /** An item in the making. */
    record NewItem(String id, String title, String category, BigDecimal price, float[] vector) {}

    void clear() {
        pool.query("drop index if exists item_embedding").execute().await().atMost(TIMEOUT);
        pool.query("truncate item cascade").execute().await().atMost(TIMEOUT);
    }

    /** How many there are, all of them with a vector. */
    long items() {
        return pool.query("select count(*) from item where embedding is not null")
                .execute()
                .await()
                .atMost(TIMEOUT)
                .iterator()
                .next()
                .getLong(0);
    }

    void add(List<NewItem> items) {
        String sql = """
                insert into item (id, kind, title, category, price, currency, content_hash, text_hash, embedding)
                select id, 'product', title, array['Growth', category], price, 'EUR', '', '', vector::halfvec
                from unnest($1::text[], $2::text[], $3::text[], $4::numeric[], $5::text[]) as given (id, title, category, price, vector)
                """;
        Tuple values = Tuple.tuple()
                .addArrayOfString(items.stream().map(NewItem::id).toArray(String[]::new))
                .addArrayOfString(items.stream().map(NewItem::title).toArray(String[]::new))
                .addArrayOfString(items.stream().map(NewItem::category).toArray(String[]::new))
                .addArrayOfBigDecimal(items.stream().map(NewItem::price).toArray(BigDecimal[]::new))
                .addArrayOfString(items.stream()
                        .map(each -> Arrays.toString(each.vector()))
                        .toArray(String[]::new));
        pool.preparedQuery(sql).execute(values).await().atMost(TIMEOUT);
    }

    /** The ids of the nearest of all that pass, compared one by one. */
    List<String> exact(float[] vector, @Nullable String category, @Nullable BigDecimal most, int limit) {
        String sql = """
                select id from item
                where ($2::text is null or category_key && array[lower($2)]) and ($3::numeric is null or price <= $3)
                order by embedding <=> cast($1 as text)::halfvec, id limit $4
                """;
        return pool
                .withTransaction(connection -> connection
                        .query("set local enable_indexscan = off")
                        .execute()
                        .chain(() -> connection
                                .preparedQuery(sql)
                                .execute(Tuple.of(Arrays.toString(vector), category, most, limit))))
                .await()
                .atMost(TIMEOUT)
                .stream()
                .map(row -> row.getString("id"))
                .toList();
    }

    Size size() {
        String sql = """
                select pg_total_relation_size('item') as items, coalesce(pg_relation_size(to_regclass('item_embedding')), 0) as index
                """;
        Row row = StreamSupport.stream(
                        pool.query(sql).execute().await().atMost(TIMEOUT).spliterator(), false)
                .findFirst()
                .orElseThrow();
        return new Size(row.getLong("items"), row.getLong("index"));
    }

    void analyse() {
        pool.query("analyze item").execute().await().atMost(TIMEOUT);
    }
}

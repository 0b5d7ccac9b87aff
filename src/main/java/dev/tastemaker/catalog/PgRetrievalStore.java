package dev.tastemaker.catalog;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.StreamSupport;

/** How items are found: one statement per retriever, the filter inside its scan. */
@ApplicationScoped
class PgRetrievalStore {
    private final Pool pool;
    private final CatalogConfig.Store config;

    @Inject
    PgRetrievalStore(Pool pool, CatalogConfig config) {
        this.pool = pool;
        this.config = config.store();
    }

    List<ScoredItem> nearest(float[] query, ItemFilter filter, int limit) {
        ItemCondition condition = new ItemCondition(filter, ItemRow.vectorText(query), limit);
        String sql = """
                with near as materialized (
                    select item.id, item.embedding <=> cast($1 as text)::halfvec as distance from item
                    where %s
                    order by distance limit $2)
                select id, 1 - distance as score from near order by distance, id
                """.formatted(condition.sql());
        return scored(sql, condition);
    }

    List<ScoredItem> similar(String itemId, ItemFilter filter, int limit) {
        ItemCondition condition = new ItemCondition(filter, itemId, limit);
        String sql = """
                with near as materialized (
                    select item.id, item.embedding <=> (select embedding from item where id = $1) as distance from item
                    where item.id <> $1 and %s
                    order by distance limit $2)
                select id, 1 - distance as score from near where distance is not null order by distance, id
                """.formatted(condition.sql());
        return scored(sql, condition);
    }

    List<ScoredItem> popular(ItemFilter filter, int limit) {
        ItemCondition condition = new ItemCondition(filter, limit);
        String sql = """
                select item.id, popularity.score from item_popularity popularity join item on item.id = popularity.item_id
                where popularity.score > 0 and %s
                order by popularity.score desc, item.id limit $1
                """.formatted(condition.sql());
        return scored(sql, condition);
    }

    List<ScoredItem> recent(ItemFilter filter, int limit) {
        ItemCondition condition = new ItemCondition(filter, limit);
        String sql = """
                select item.id, 1 / (1 + extract(epoch from now() - item.created_at) / 86400) as score from item
                where %s
                order by item.created_at desc, item.id limit $1
                """.formatted(condition.sql());
        return scored(sql, condition);
    }

    // Two looks, or one click, of late: too few to know what an item is worth.
    List<ScoredItem> unproven(ItemFilter filter, int limit) {
        ItemCondition condition = new ItemCondition(filter, limit);
        String sql = """
                select item.id, 1 / (1 + extract(epoch from now() - item.created_at) / 86400) as score
                from item left join item_popularity popularity on popularity.item_id = item.id
                where coalesce(popularity.score, 0) <= 2 and %s
                order by item.created_at desc, item.id limit $1
                """.formatted(condition.sql());
        return scored(sql, condition);
    }

    private List<ScoredItem> scored(String sql, ItemCondition condition) {
        return StreamSupport.stream(
                        pool.preparedQuery(sql)
                                .execute(Tuple.tuple(condition.parameters()))
                                .await()
                                .atMost(config.readTimeout())
                                .spliterator(),
                        false)
                .map((Row row) -> new ScoredItem(row.getString("id"), row.getDouble("score")))
                .toList();
    }
}

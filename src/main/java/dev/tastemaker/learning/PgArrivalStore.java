package dev.tastemaker.learning;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads what is turned to after what, item by item, for keeping it in memory. */
@ApplicationScoped
class PgArrivalStore {
    private static final String SELECT = """
            select visited.item_id, visited.visits,
                array(select from_item_id from item_arrival where item_id = visited.item_id order by from_item_id) as origins,
                array(select weight from item_arrival where item_id = visited.item_id order by from_item_id) as weights
            from item_visits visited
            """;

    private final Pool pool;
    private final Duration timeout;

    @Inject
    PgArrivalStore(Pool pool, LearningConfig config) {
        this.pool = pool;
        this.timeout = config.storeTimeout();
    }

    /** In id order after {@code after}. */
    List<Arrivals.Row> page(@Nullable String after, int limit) {
        return rows(
                SELECT + "where $1::text is null or visited.item_id > $1 order by visited.item_id limit $2",
                Tuple.of(after, limit));
    }

    List<Arrivals.Row> find(Collection<String> itemIds) {
        return rows(SELECT + "where visited.item_id = any($1)", Tuple.of(itemIds.toArray(String[]::new)));
    }

    private List<Arrivals.Row> rows(String sql, Tuple values) {
        return StreamSupport.stream(
                        pool.preparedQuery(sql)
                                .execute(values)
                                .await()
                                .atMost(timeout)
                                .spliterator(),
                        false)
                .map((Row row) -> new Arrivals.Row(
                        row.getString("item_id"),
                        row.getInteger("visits"),
                        row.getArrayOfStrings("origins"),
                        row.getArrayOfDoubles("weights")))
                .toList();
    }
}

package dev.tastemaker.feedback;

import static java.util.Objects.requireNonNull;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Shoppers' items in PostgreSQL; written by {@link PgInteractionStore} with the interactions themselves. */
@ApplicationScoped
class PgLifelongStore implements LifelongStore {
    private final Pool pool;
    private final Duration timeout;

    @Inject
    PgLifelongStore(Pool pool, FeedbackConfig config) {
        this.pool = pool;
        this.timeout = config.storeTimeout();
    }

    // A little before the usual day, because a refill is bought before the last of it is gone.
    @Override
    public Set<String> settled(String shopperId, Collection<String> ids) {
        String sql = """
                select mine.item_id from shopper_item mine left join category_habit habit on habit.category = mine.category
                where mine.shopper_id = $1 and mine.item_id = any($2)
                    and (mine.purchased_at is not null or mine.dismissed_at is not null)
                    and not (coalesce(habit.consumable, false)
                        and greatest(mine.purchased_at, mine.dismissed_at) + habit.repeat_days * interval '0.9 day' <= now())
                """;
        return new HashSet<>(
                query(sql, Tuple.of(shopperId, ids.toArray(String[]::new)), row -> row.getString("item_id")));
    }

    @Override
    public List<Due> due(String shopperId, int limit) {
        String sql = """
                select mine.item_id, mine.purchased_at, habit.repeat_days
                from shopper_item mine join category_habit habit on habit.category = mine.category and habit.consumable
                where mine.shopper_id = $1 and mine.purchased_at is not null
                    and (mine.dismissed_at is null or mine.dismissed_at < mine.purchased_at)
                    and mine.purchased_at + habit.repeat_days * interval '0.9 day' <= now()
                    and mine.purchased_at + habit.repeat_days * interval '4 days' > now()
                order by extract(epoch from now() - mine.purchased_at) / habit.repeat_days desc, mine.item_id limit $2
                """;
        return query(
                sql,
                Tuple.of(shopperId, limit),
                row -> new Due(
                        row.getString("item_id"),
                        requireNonNull(row.getOffsetDateTime("purchased_at")).toInstant(),
                        row.getDouble("repeat_days")));
    }

    private <T> List<T> query(String sql, Tuple values, Function<Row, T> read) {
        return StreamSupport.stream(
                        pool.preparedQuery(sql)
                                .execute(values)
                                .await()
                                .atMost(timeout)
                                .spliterator(),
                        false)
                .map(read)
                .toList();
    }
}

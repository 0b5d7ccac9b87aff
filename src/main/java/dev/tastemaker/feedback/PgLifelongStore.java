package dev.tastemaker.feedback;

import static java.util.Objects.requireNonNull;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Shoppers' items in PostgreSQL, summed from the interactions that {@link PgInteractionStore} adds. What is asked of one shopper is summed
 * first, or read together with what is not summed yet.
 */
@ApplicationScoped
class PgLifelongStore implements LifelongStore {
    private static final String NEAR_OF_FEW = """
            with told as (
                select mine.item_id, mine.acts, mine.weight, mine.last_at, mine.category,
                    1 - (item.embedding <=> cast($2 as text)::halfvec) as likeness
                from shopper_item mine join item on item.id = mine.item_id
                where mine.shopper_id = $1 and item.embedding is not null
            )
            select * from told order by likeness * (1 + 0.03 * ln(1 + greatest(weight, 0))) desc, item_id limit $3
            """;

    // Of many only those are compared that lie in the cells around the target; so many of each that the whole stays
    // within milliseconds. What no cell is known of is too new to be left out.
    private static final String NEAR_OF_MANY = """
            with target as materialized (
                select cast($2 as text)::halfvec as place
            ), around as materialized (
                select cell from meaning_cell order by centre <=> (select place from target) limit 24
            ), mine as materialized (
                select own.* from around, lateral (
                    select item_id, acts, weight, last_at, category from shopper_item
                    where shopper_id = $1 and shopper_item.cell = around.cell order by last_at desc limit 40) as own
                union all
                (select item_id, acts, weight, last_at, category from shopper_item
                where shopper_id = $1 and cell is null order by last_at desc limit 200)
            ), told as (
                select mine.*, 1 - (item.embedding <=> (select place from target)) as likeness
                from mine join item on item.id = mine.item_id where item.embedding is not null
            )
            select * from told order by likeness * (1 + 0.03 * ln(1 + greatest(weight, 0))) desc, item_id limit $3
            """;

    /** At once of one shopper; more than that comes from an import, and follows in portions. */
    private static final int MOST_OF_ONE = 200_000;

    private final Pool pool;
    private final Pool visitors;
    private final Duration timeout;

    @Inject
    PgLifelongStore(Pool pool, @ReactiveDataSource("visitors") Pool visitors, FeedbackConfig config) {
        this.pool = pool;
        this.visitors = visitors;
        this.timeout = config.storeTimeout();
    }

    // The newest thousand of a category are more than anybody can be told; weight and age choose among them.
    @Override
    public List<Told> ofCategory(String shopperId, String category, int limit) {
        sum(shopperId, MOST_OF_ONE);
        String sql = """
                select *, 1::double precision as likeness from (
                    select item_id, acts, weight, last_at, category from shopper_item
                    where shopper_id = $1 and category = lower($2) order by last_at desc limit 1000) as newest
                order by ln(1 + greatest(weight, 0)) * power(0.5, extract(epoch from now() - last_at)::double precision / 7776000) desc,
                    item_id
                limit $3
                """;
        return query(sql, Tuple.of(shopperId, category, limit), PgLifelongStore::told);
    }

    @Override
    public List<Told> near(String shopperId, float[] target, int limit) {
        sum(shopperId, MOST_OF_ONE);
        return query(
                few(shopperId) ? NEAR_OF_FEW : NEAR_OF_MANY,
                Tuple.of(shopperId, text(target), limit),
                PgLifelongStore::told);
    }

    /** All of so many can be compared as fast as some are chosen. */
    private boolean few(String shopperId) {
        String sql = """
                select count(*) as items from (select from shopper_item where shopper_id = $1 limit 801) as counted
                """;
        return query(sql, Tuple.of(shopperId), row -> row.getLong("items")).getFirst() <= 800;
    }

    @Override
    public List<Told> weightiest(String shopperId, Duration halfLife, int limit) {
        sum(shopperId, MOST_OF_ONE);
        String sql = """
                select item_id, acts, weight * power(0.5, extract(epoch from now() - last_at)::double precision / $2) as weight,
                    last_at, category, 1::double precision as likeness
                from (select * from shopper_item where shopper_id = $1 order by last_at desc limit 2000) as newest
                where weight > 0 order by 3 desc, item_id limit $3
                """;
        return query(sql, Tuple.of(shopperId, (double) halfLife.toSeconds(), limit), PgLifelongStore::told);
    }

    @Override
    public int catchUp(int most) {
        return sum(null, most);
    }

    @Override
    public long waiting() {
        String sql = "select n_live_tup from pg_stat_user_tables where relid = 'interaction_due'::regclass";
        return query(sql, Tuple.tuple(), row -> row.getLong("n_live_tup")).getFirst();
    }

    private int sum(@Nullable String shopperId, int most) {
        return query(
                        "select settle_interactions($1::text, $2::integer) as found",
                        Tuple.of(shopperId, most),
                        row -> row.getInteger("found"))
                .getFirst();
    }

    @Override
    public Extent extent(String shopperId) {
        sum(shopperId, MOST_OF_ONE);
        String sql = "select coalesce(sum(acts), 0) as acts, count(*) as items from shopper_item where shopper_id = $1";
        return query(sql, Tuple.of(shopperId), row -> new Extent(row.getLong("acts"), row.getLong("items")))
                .getFirst();
    }

    private static Told told(Row row) {
        return new Told(
                row.getString("item_id"),
                row.getInteger("acts"),
                row.getDouble("weight"),
                requireNonNull(row.getOffsetDateTime("last_at")).toInstant(),
                row.getString("category"),
                row.getDouble("likeness"));
    }

    private static String text(float[] vector) {
        return Arrays.toString(vector);
    }

    // A little before the usual day, because a refill is bought before the last of it is gone. One of an item's rows
    // that settles it is enough: of all of them the newest counts. Each id is looked up by itself: a long sequence is
    // not read for a few.
    @Override
    public Set<String> settled(String shopperId, Collection<String> ids) {
        String sql = """
                with mine as (
                    select own.item_id, own.category, greatest(own.purchased_at, own.dismissed_at) as at
                    from unnest($2::text[]) as wanted (item_id) cross join lateral (
                        select * from shopper_item where shopper_id = $1 and item_id = wanted.item_id
                            and (purchased_at is not null or dismissed_at is not null) offset 0) as own
                    union all
                    select due.item_id, item.category_key[cardinality(item.category_key)], due.at
                    from interaction_due due left join item on item.id = due.item_id
                    where due.shopper_id = $1 and due.type in ('purchase', 'dismiss') and due.item_id = any ($2)
                )
                select mine.item_id from mine left join category_habit habit on habit.category = mine.category
                where not (coalesce(habit.consumable, false) and mine.at + habit.repeat_days * interval '0.9 day' <= now())
                """;
        return new HashSet<>(
                query(visitors, sql, Tuple.of(shopperId, ids.toArray(String[]::new)), row -> row.getString("item_id")));
    }

    private <T> List<T> query(String sql, Tuple values, Function<Row, T> read) {
        return query(pool, sql, values, read);
    }

    private <T> List<T> query(Pool connections, String sql, Tuple values, Function<Row, T> read) {
        return StreamSupport.stream(
                        connections
                                .preparedQuery(sql)
                                .execute(values)
                                .await()
                                .atMost(timeout)
                                .spliterator(),
                        false)
                .map(read)
                .toList();
    }
}

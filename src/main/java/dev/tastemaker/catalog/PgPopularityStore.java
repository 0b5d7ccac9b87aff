package dev.tastemaker.catalog;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** How much each item was interacted with of late, counted anew and kept with the item. */
@ApplicationScoped
class PgPopularityStore implements PopularityStore {
    /** After this many half-lives an interaction weighs 1 in 64, and is no longer counted. */
    private static final double HALF_LIVES = 6;

    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final Pool pool;

    @Inject
    PgPopularityStore(Pool pool) {
        this.pool = pool;
    }

    // One item at a time is never right for long, so the whole catalog is counted in one statement; but only rows that
    // moved by a twentieth are written, because a new version of an item row means a new entry in each of its indexes,
    // the vectors' among them. Rows that an import is just writing are left for the next time: waiting for them, with
    // others locked already, is how two writers come to wait for each other.
    @Override
    public int refresh(Instant now, Duration halfLife) {
        String sql = """
                with counted as (
                    select item_id, greatest(0, sum(interaction_weight(type, value)
                        * power(0.5, greatest(0, extract(epoch from $1::timestamptz - at)::double precision) / $2::double precision))) as score
                    from interaction
                    where item_id is not null and at > $1::timestamptz - make_interval(secs => $2::double precision * $3::double precision)
                    group by item_id
                ), moved as (
                    select item.id, coalesce(counted.score, 0) as score
                    from item left join counted on counted.item_id = item.id
                    where abs(item.popularity - coalesce(counted.score, 0))
                        > 0.05 * greatest(item.popularity, coalesce(counted.score, 0))
                    for update of item skip locked
                )
                update item set popularity = moved.score from moved where item.id = moved.id
                """;
        Tuple values = Tuple.of(now.atOffset(ZoneOffset.UTC), (double) halfLife.toSeconds(), HALF_LIVES);
        return pool.preparedQuery(sql).execute(values).await().atMost(TIMEOUT).rowCount();
    }
}

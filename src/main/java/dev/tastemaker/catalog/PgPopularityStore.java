package dev.tastemaker.catalog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** How much each item was interacted with of late, counted anew and kept beside the items. */
@ApplicationScoped
class PgPopularityStore implements PopularityStore {
    /** After this many half-lives an interaction weighs 1 in 64, and is no longer counted. */
    private static final double HALF_LIVES = 6;

    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    /** Of the lock that lets one count run at a time; any number that nobody else uses. */
    private static final long LOCK = 7_265_431L;

    private final Pool pool;
    private final StoreChanges changes;

    @Inject
    PgPopularityStore(Pool pool, StoreChanges changes) {
        this.pool = pool;
        this.changes = changes;
    }

    // One item at a time is never right for long, so all are counted in one statement, and only what moved by a
    // twentieth
    // is written. What nobody touches any more goes. Where two instances count at once, the later one leaves it.
    @Override
    public int refresh(Instant now, Duration halfLife) {
        String sql = """
                with counted as (
                    select item_id, sum(interaction_weight(type, value)
                        * power(0.5, greatest(0, extract(epoch from $1::timestamptz - at)::double precision) / $2::double precision)) as score
                    from interaction
                    where item_id is not null and at > $1::timestamptz - make_interval(secs => $2::double precision * $3::double precision)
                    group by item_id
                )
                merge into item_popularity stored
                using (select item.id, counted.score from counted join item on item.id = counted.item_id where counted.score > 0) fresh
                    on fresh.id = stored.item_id
                when matched and abs(stored.score - fresh.score) > 0.05 * greatest(stored.score, fresh.score)
                    then update set score = fresh.score
                when not matched by target then insert (item_id, score) values (fresh.id, fresh.score)
                when not matched by source then delete
                """;
        Tuple values = Tuple.of(now.atOffset(ZoneOffset.UTC), (double) halfLife.toSeconds(), HALF_LIVES);
        int moved = pool.withTransaction(connection -> connection
                        .preparedQuery("select pg_try_advisory_xact_lock($1)")
                        .execute(Tuple.of(LOCK))
                        .flatMap(locked -> locked.iterator().next().getBoolean(0)
                                ? connection.preparedQuery(sql).execute(values).map(rows -> rows.rowCount())
                                : Uni.createFrom().item(0)))
                .await()
                .atMost(TIMEOUT);
        changes.wrote();
        return moved;
    }
}

package dev.tastemaker.learning;

import dev.tastemaker.catalog.ScoredItem;
import dev.tastemaker.catalog.StoreChanges;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Arrivals in PostgreSQL: a window over first-order transitions, the same counts as {@link Transitions}, kept item by item. */
@Singleton
class PgNextItemStore implements NextItemStore {
    private static final double DECAY = 0.7;
    private static final int WINDOW = 3;

    private final Pool pool;
    private final Duration timeout;
    private final int visits;
    private final ArrivalMirror mirror;
    private final StoreChanges changes;

    @Inject
    PgNextItemStore(Pool pool, ArrivalMirror mirror, StoreChanges changes, LearningConfig config) {
        this.pool = pool;
        this.mirror = mirror;
        this.changes = changes;
        this.timeout = config.storeTimeout();
        this.visits = config.countedVisits();
    }

    @Override
    public List<ScoredItem> after(List<String> newestFirst, Set<String> without, int limit) {
        return mirror.after(newestFirst, without, DECAY, limit)
                .orElseGet(() -> storedAfter(newestFirst, without, limit));
    }

    // Both directions are read from the same rows; the root of both items' visits keeps what everybody visits from
    // standing
    // everywhere.
    List<ScoredItem> storedAfter(List<String> newestFirst, Set<String> without, int limit) {
        String sql = """
                with seed as (
                    select item_id, power($2::double precision, place - 1) as weight
                    from unnest($1::text[]) with ordinality seed (item_id, place)
                ), step as (
                    select arrival.item_id, seed.item_id as seed_id, seed.weight * arrival.weight as weight
                    from seed join item_arrival arrival on arrival.from_item_id = seed.item_id
                    union all
                    select arrival.from_item_id, seed.item_id, 0.3 * seed.weight * arrival.weight
                    from seed join item_arrival arrival on arrival.item_id = seed.item_id
                )
                select step.item_id, sum(step.weight / sqrt(greatest(1, own.visits)::double precision * greatest(1, coalesce(other.visits, 1)))) as score
                from step
                join item_visits own on own.item_id = step.item_id
                left join item_visits other on other.item_id = step.seed_id
                where step.item_id <> all($1) and step.item_id <> all($4)
                group by step.item_id
                order by score desc, step.item_id limit $3
                """;
        return StreamSupport.stream(
                        pool.preparedQuery(sql)
                                .execute(Tuple.of(
                                        newestFirst.toArray(String[]::new),
                                        DECAY,
                                        limit,
                                        without.toArray(String[]::new)))
                                .await()
                                .atMost(timeout)
                                .spliterator(),
                        false)
                .map((Row row) -> new ScoredItem(row.getString("item_id"), row.getDouble("score")))
                .toList();
    }

    // Taken, counted and written in one statement: what arrives meanwhile notes its item again, and what another
    // instance has
    // taken is passed over. A dismissal is no visit.
    @Override
    public int refresh(int most) {
        String sql = """
                with due as (
                    delete from item_arrival_due where item_id in (
                        select item_id from item_arrival_due order by item_id limit $1 for update skip locked)
                    returning item_id
                ), visit as (
                    select due.item_id, newest.shopper_id, newest.at, newest.id
                    from due cross join lateral (
                        select shopper_id, at, id from interaction_settled
                        where interaction_settled.item_id = due.item_id and type not in ('dismiss', 'search')
                        order by at desc limit $2) newest
                ), arrival as (
                    select visit.item_id, earlier.item_id as from_item_id, sum(power(0.6, earlier.step - 1)) as weight
                    from visit cross join lateral (
                        select before.item_id, row_number() over (order by before.at desc, before.id desc) as step from (
                            select interaction_settled.item_id, at, id from interaction_settled
                            where shopper_id = visit.shopper_id and (at, id) < (visit.at, visit.id)
                                and item_id is not null and type not in ('dismiss', 'search')
                            order by at desc, id desc limit $3) before) earlier
                    where earlier.item_id <> visit.item_id
                    group by visit.item_id, earlier.item_id
                ), gone as (
                    delete from item_arrival stored using due
                    where stored.item_id = due.item_id and not exists (
                        select from arrival where arrival.item_id = stored.item_id and arrival.from_item_id = stored.from_item_id)
                ), written as (
                    insert into item_arrival select item_id, from_item_id, weight from arrival
                    on conflict (item_id, from_item_id) do update set weight = excluded.weight
                ), counted as (
                    insert into item_visits
                    select due.item_id, count(visit.item_id) from due left join visit using (item_id) group by due.item_id
                    on conflict (item_id) do update set visits = excluded.visits
                )
                select count(*) from due
                """;
        int counted = pool.preparedQuery(sql)
                .execute(Tuple.of(most, visits, WINDOW))
                .await()
                .atMost(timeout)
                .iterator()
                .next()
                .getLong(0)
                .intValue();
        if (counted > 0) {
            changes.wrote();
        }
        return counted;
    }
}

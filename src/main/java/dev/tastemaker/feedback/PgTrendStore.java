package dev.tastemaker.feedback;

import dev.tastemaker.catalog.StoreChanges;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Trends in PostgreSQL, counted anew in the background. What was asked of them is remembered until they are counted anew, here or by
 * another process.
 */
@ApplicationScoped
class PgTrendStore implements TrendStore, StoreChanges.Listener {
    private static final String KEPT = "trend";
    /** Answers and single trends that are remembered. */
    private static final int MOST_KEPT = 50_000;

    private static final Duration COUNTING = Duration.ofMinutes(5);
    /** Of the lock that lets one count run at a time; any number that nobody else uses. */
    private static final long LOCK = 7_265_433L;

    private final Pool pool;
    private final StoreChanges changes;
    private final Duration timeout;
    private volatile Kept kept = new Kept(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());

    @Inject
    PgTrendStore(Pool pool, StoreChanges changes, FeedbackConfig config) {
        this.pool = pool;
        this.changes = changes;
        this.timeout = config.storeTimeout();
    }

    /** What was asked since the last count. */
    private record Kept(Map<List<Object>, List<Rise>> lists, Map<List<String>, Optional<Rise>> items) {}

    @Override
    public Set<String> keeps() {
        return Set.of(KEPT);
    }

    @Override
    public void changed(String what, Set<String> keys) {
        kept = new Kept(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    @Override
    public List<Rise> rising(Kind kind, String segment, int limit) {
        String sql = """
                select key, score, now, before, weight from trend
                where kind = $1 and segment = $2 and score >= 1 and now > before order by score desc, key limit $3
                """;
        return remembered(sql, kind, segment, limit);
    }

    @Override
    public List<Rise> weightiest(Kind kind, String segment, int limit) {
        String sql = """
                select key, score, now, before, weight from trend
                where kind = $1 and segment = $2 order by weight desc, key limit $3
                """;
        return remembered(sql, kind, segment, limit);
    }

    private List<Rise> remembered(String sql, Kind kind, String segment, int limit) {
        Map<List<Object>, List<Rise>> lists = kept.lists();
        List<Object> asked = List.of(sql, kind, segment, limit);
        List<Rise> known = changes.current() ? lists.get(asked) : null;
        if (known != null) {
            return known;
        }
        List<Rise> found = rises(sql, Tuple.of(kind.wireName(), segment, limit));
        if (lists.size() < MOST_KEPT / 100) {
            lists.put(asked, found);
        }
        return found;
    }

    @Override
    public Map<String, Rise> of(Collection<String> itemIds, String segment) {
        Map<List<String>, Optional<Rise>> items = kept.items();
        Map<String, Rise> found = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        boolean current = changes.current();
        for (String id : itemIds) {
            Optional<Rise> known = current ? items.get(List.of(segment, id)) : null;
            if (known == null) {
                unknown.add(id);
            } else {
                known.ifPresent(rise -> found.put(id, rise));
            }
        }
        if (!unknown.isEmpty()) {
            found.putAll(stored(unknown, segment));
            if (items.size() < MOST_KEPT) {
                unknown.forEach(id -> items.put(List.of(segment, id), Optional.ofNullable(found.get(id))));
            }
        }
        return found;
    }

    private Map<String, Rise> stored(Collection<String> itemIds, String segment) {
        String sql = """
                select key, score, now, before, weight from trend
                where kind = 'items' and segment = $1 and key = any($2)
                """;
        return rises(sql, Tuple.of(segment, itemIds.toArray(String[]::new))).stream()
                .collect(Collectors.toMap(Rise::key, Function.identity()));
    }

    // Two decayed counts of the same acts: what the slow one says is usual, the fast one should hold its share of; by
    // how many
    // standard deviations it holds more is the score. One act more is expected than was counted, so that a single look
    // at
    // something unseen is no trend. Dismissals and poor ratings are no interest. Slow acts fade to 1 in 16 and are then
    // left out.
    int refresh(Instant now, Duration fast, Duration slow) {
        String sql = """
                with act as (
                    select interaction.item_id, interaction.query, interaction.at,
                        extract(epoch from $1::timestamptz - interaction.at)::double precision as age,
                        segment.name as segment
                    from interaction left join shopper on shopper.id = interaction.shopper_id,
                        lateral (values ('all'), ('language:' || language_of(shopper.locale)),
                            ('day:' || day_part(interaction.at, shopper.time_zone))) as segment (name)
                    where interaction.at > $1::timestamptz - make_interval(secs => 4 * $3::double precision)
                        and interaction.at <= $1::timestamptz + interval '1 day'
                        and (interaction.type = 'search' or interaction_weight(interaction.type, interaction.value) > 0)
                ), keyed as (
                    select 'items' as kind, segment, item_id as key, age from act where item_id is not null
                    union all
                    select 'categories', segment, item.category_key[cardinality(item.category_key)], age
                    from act join item on item.id = act.item_id where cardinality(item.category_key) > 0
                    union all
                    select 'queries', segment, lower(btrim(regexp_replace(query, '\\s+', ' ', 'g'))), age
                    from act where query is not null and btrim(query) <> ''
                ), counted as (
                    select kind, segment, key,
                        sum(power(0.5, greatest(0, age) / $2::double precision)) as fast,
                        sum(power(0.5, greatest(0, age) / $3::double precision)) as slow,
                        count(*) filter (where age <= 3 * $2::double precision) as now,
                        count(*) filter (where age > 3 * $2::double precision and age <= 6 * $2::double precision) as before
                    from keyed group by kind, segment, key
                ), fresh as (
                    select kind, segment, key, now, before, slow as weight,
                        (fast - slow * $2::double precision / $3::double precision)
                            / sqrt(slow * $2::double precision / $3::double precision + 1) as score
                    from counted where length(key) <= 500
                )
                merge into trend stored using fresh
                    on fresh.kind = stored.kind and fresh.segment = stored.segment and fresh.key = stored.key
                when matched then update set score = fresh.score, now = fresh.now, before = fresh.before, weight = fresh.weight
                when not matched by target then insert (kind, segment, key, score, now, before, weight)
                    values (fresh.kind, fresh.segment, fresh.key, fresh.score, fresh.now, fresh.before, fresh.weight)
                when not matched by source then delete
                """;
        Tuple values = Tuple.of(now.atOffset(ZoneOffset.UTC), (double) fast.toSeconds(), (double) slow.toSeconds());
        int moved = pool.withTransaction(connection -> connection
                        .preparedQuery("select pg_try_advisory_xact_lock($1)")
                        .execute(Tuple.of(LOCK))
                        .flatMap(locked -> locked.iterator().next().getBoolean(0)
                                ? connection.preparedQuery(sql).execute(values).map(rows -> rows.rowCount())
                                : Uni.createFrom().item(0)))
                .await()
                .atMost(COUNTING);
        changes.wrote();
        return moved;
    }

    private List<Rise> rises(String sql, Tuple values) {
        return StreamSupport.stream(
                        pool.preparedQuery(sql)
                                .execute(values)
                                .await()
                                .atMost(timeout)
                                .spliterator(),
                        false)
                .map((Row row) -> new Rise(
                        row.getString("key"),
                        row.getDouble("score"),
                        row.getLong("now"),
                        row.getLong("before"),
                        row.getDouble("weight")))
                .toList();
    }
}

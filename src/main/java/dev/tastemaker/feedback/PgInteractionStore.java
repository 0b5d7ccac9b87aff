package dev.tastemaker.feedback;

import static java.util.Objects.requireNonNull;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Interaction sequences in PostgreSQL, written in sets: one statement for a whole batch. */
@ApplicationScoped
class PgInteractionStore implements InteractionStore {
    private static final long SECONDS_OF_DAY = 86_400;

    private final Pool pool;
    private final Pool visitors;
    private final Duration timeout;
    /** Days since 1970 whose month has its partition. */
    private final Set<Long> days = ConcurrentHashMap.newKeySet();

    private final AtomicLong additions = new AtomicLong();

    @Inject
    PgInteractionStore(Pool pool, @ReactiveDataSource("visitors") Pool visitors, FeedbackConfig config) {
        this.pool = pool;
        this.visitors = visitors;
        this.timeout = config.storeTimeout();
    }

    @Override
    public List<Boolean> save(List<Interaction> interactions) {
        if (interactions.isEmpty()) {
            return List.of();
        }
        List<Interaction> rows = firstOfEach(interactions);
        ensureMonths(rows);
        List<String> known = take(rows);
        additions.addAndGet(rows.size() - known.size());
        return rows.size() == interactions.size() && known.isEmpty()
                ? Collections.nCopies(rows.size(), true)
                : outcomes(interactions, known);
    }

    // In id order, so that two batches with the same ids wait for each other and never lock crosswise.
    private static List<Interaction> firstOfEach(List<Interaction> interactions) {
        List<Interaction> rows = new ArrayList<>(interactions);
        rows.sort(Comparator.comparing(Interaction::id)); // the first of an id stays the first
        String last = "";
        int kept = 0;
        for (Interaction each : rows) {
            if (!each.id().equals(last)) {
                rows.set(kept++, each);
                last = each.id();
            }
        }
        return rows.subList(0, kept);
    }

    private static List<Boolean> outcomes(List<Interaction> interactions, List<String> known) {
        Set<String> old = new HashSet<>(known);
        return interactions.stream().map(each -> old.add(each.id())).toList();
    }

    /** How many interactions this instance has added so far. */
    long additions() {
        return additions.get();
    }

    // Before the rows and committed alone: making a partition locks the whole table, and a batch that held row locks
    // while it waited for that could wait for ever on another batch that does the same.
    private void ensureMonths(List<Interaction> rows) {
        for (Interaction row : rows) {
            long day = Math.floorDiv(row.at().getEpochSecond(), SECONDS_OF_DAY);
            if (!days.contains(day)) {
                LocalDate date = LocalDate.ofEpochDay(day);
                pool.preparedQuery("select ensure_interaction_partition($1)")
                        .execute(Tuple.of(date))
                        .await()
                        .atMost(timeout);
                days.add(day);
            }
        }
    }

    /** Adds what is new, and says which ids were there already. */
    private List<String> take(List<Interaction> rows) {
        String sql = "select id from take_interactions($1, $2, $3, $4, $5, $6, $7, $8) as id";
        Tuple values = Tuple.tuple()
                .addArrayOfString(column(rows, Interaction::id))
                .addArrayOfString(column(rows, Interaction::shopperId))
                .addArrayOfString(column(rows, Interaction::itemId))
                .addArrayOfString(column(rows, each -> each.type().wireName()))
                .addArrayOfOffsetDateTime(rows.stream()
                        .map(each -> each.at().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new))
                .addArrayOfString(column(rows, each -> each.scenario().wireName()))
                .addArrayOfDouble(filled(rows.stream().map(Interaction::value).toArray(Double[]::new)))
                .addArrayOfString(filled(column(rows, Interaction::query)));
        return query(pool, sql, values, row -> row.getString("id"));
    }

    @Override
    public Set<String> savedSince(Collection<String> ids, Instant since) {
        String sql = """
                select id from interaction_due where id = any($1) and added_at >= $2
                union select id from interaction_key where id = any($1) and added_at >= $2
                """;
        Tuple values = Tuple.of(ids.toArray(String[]::new), since.atOffset(ZoneOffset.UTC));
        return Set.copyOf(query(pool, sql, values, row -> row.getString("id")));
    }

    @Override
    public List<Interaction> newest(String shopperId, int limit) {
        String sql = """
                select id, shopper_id, item_id, type, at, scenario, value, query from interaction
                where shopper_id = $1 order by at desc, id limit $2
                """;
        return query(visitors, sql, Tuple.of(shopperId, limit), PgInteractionStore::interaction);
    }

    // Dismissals weigh against an item. What may not be shown now does not trend.
    @Override
    public List<Trend> trending(Instant since, @Nullable String category, int limit) {
        String sql = """
                select item.id, sum(interaction_weight(interaction.type, interaction.value)) as score, count(*) as interactions
                from interaction join item on item.id = interaction.item_id
                where interaction.at >= $1
                    and ($2::text is null or exists (select 1 from unnest(item.category) name where lower(name) = lower($2)))
                    and item.availability <> 'out_of_stock'
                    and (item.visible_from is null or item.visible_from <= now())
                    and (item.visible_to is null or item.visible_to > now())
                group by item.id
                having sum(interaction_weight(interaction.type, interaction.value)) > 0
                order by score desc, item.id limit $3
                """;
        return query(
                pool,
                sql,
                Tuple.of(since.atOffset(ZoneOffset.UTC), category, limit),
                row -> new Trend(row.getString("id"), row.getDouble("score"), row.getLong("interactions")));
    }

    @Override
    public long count() {
        return query(pool, "select count(*) from interaction", Tuple.tuple(), row -> row.getLong(0))
                .getFirst();
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

    static Interaction interaction(Row row) {
        return new Interaction(
                row.getString("id"),
                row.getString("shopper_id"),
                row.getString("item_id"),
                InteractionType.of(row.getString("type")),
                requireNonNull(row.getOffsetDateTime("at")).toInstant(),
                Scenario.of(row.getString("scenario")),
                row.getDouble("value"),
                row.getString("query"));
    }

    /** The column itself, or null when it holds nothing: a shorter array counts as one filled with nulls. */
    private static <T> T @Nullable [] filled(T[] column) {
        return Arrays.stream(column).allMatch(Objects::isNull) ? null : column;
    }

    private static String[] column(List<Interaction> rows, Function<Interaction, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}

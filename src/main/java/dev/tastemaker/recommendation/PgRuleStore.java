package dev.tastemaker.recommendation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.catalog.StoreChanges;
import dev.tastemaker.feedback.Scenario;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Rules in PostgreSQL. Those in force are asked for with every need, so all are kept in memory while there are no more than so many;
 * a changed one is in force with the next answer of this process, and within the time that changes are looked for of any other.
 */
@ApplicationScoped
class PgRuleStore implements RuleStore, StoreChanges.Listener {
    private static final String KEPT = "rule";
    private static final int MOST_KEPT = 1_000;

    private static final String SELECT = """
            select id, action, filter::text as filter, query, scenario, position, factor, note,
                nullif(valid_from, '-infinity') as valid_from, nullif(valid_to, 'infinity') as valid_to from rule
            """;
    private static final String INSERT = """
            insert into rule as stored (id, action, filter, query, query_words, scenario, position, factor, note, valid_from, valid_to)
            values ($1, $2, $3::text::jsonb, $4, $5, $6, $7, $8, $9, coalesce($10, '-infinity'), coalesce($11, 'infinity'))
            """;

    private final Pool pool;
    private final ObjectMapper json;
    private final StoreChanges changes;
    private final Duration timeout;
    /** All rules in id order; null where they are too many. */
    private volatile @Nullable List<Rule> kept;

    @Inject
    PgRuleStore(Pool pool, ObjectMapper json, StoreChanges changes, RecommendationConfig config) {
        this.pool = pool;
        this.changes = changes;
        this.json = json;
        this.timeout = config.storeTimeout();
    }

    @Override
    public Set<String> keeps() {
        return Set.of(KEPT);
    }

    @Override
    public void changed(String what, Set<String> keys) {
        List<Rule> all = page(null, MOST_KEPT + 1);
        kept = all.size() > MOST_KEPT ? null : all;
    }

    @Override
    public boolean add(Rule rule) {
        return !written(INSERT + "on conflict (id) do nothing returning id", values(rule))
                .isEmpty();
    }

    @Override
    public boolean put(Rule rule) {
        String sql = INSERT + """
                on conflict (id) do update set action = excluded.action, filter = excluded.filter, query = excluded.query,
                    query_words = excluded.query_words, scenario = excluded.scenario, position = excluded.position,
                    factor = excluded.factor, note = excluded.note, valid_from = excluded.valid_from,
                    valid_to = excluded.valid_to, updated_at = now()
                returning xmax = 0 as added
                """;
        return written(sql, values(rule)).getFirst().getBoolean("added");
    }

    @Override
    public boolean delete(String id) {
        return !written("delete from rule where id = $1 returning id", Tuple.of(id))
                .isEmpty();
    }

    @Override
    public Optional<Rule> find(String id) {
        return rows(SELECT + "where id = $1", Tuple.of(id)).stream().findFirst().map(this::rule);
    }

    @Override
    public List<Rule> page(@Nullable String after, int limit) {
        String sql = SELECT + "where $1::text is null or id > $1 order by id limit $2";
        return rows(sql, Tuple.of(after, limit)).stream().map(this::rule).toList();
    }

    // A need without a query holds no words, so that only rules without a query are for it.
    @Override
    public List<Rule> inForce(@Nullable String query, Scenario scenario) {
        List<Rule> all = changes.current() ? kept : null;
        if (all == null) {
            return storedInForce(query, scenario);
        }
        if (all.isEmpty()) {
            return all;
        }
        Set<String> words = query == null ? Set.of() : Set.copyOf(Rule.words(query));
        Instant now = Instant.now();
        return all.stream()
                .filter(rule -> rule.holds(now) && rule.isFor(words, scenario))
                .toList();
    }

    private List<Rule> storedInForce(@Nullable String query, Scenario scenario) {
        String sql = SELECT + """
                        where valid_to > now() and valid_from <= now() and query_words <@ $1::text[]
                            and (scenario is null or scenario = $2)
                        order by id
                        """;
        String[] words = query == null ? new String[0] : Rule.words(query).toArray(String[]::new);
        return rows(sql, Tuple.of(words, scenario.wireName())).stream()
                .map(this::rule)
                .toList();
    }

    private List<Row> written(String sql, Tuple values) {
        List<Row> rows = rows(sql, values);
        changes.wrote();
        return rows;
    }

    private Tuple values(Rule rule) {
        return Tuple.tuple()
                .addString(rule.id())
                .addString(rule.action().wireName())
                .addString(text(rule.filter()))
                .addString(rule.query())
                .addArrayOfString(
                        rule.query() == null
                                ? new String[0]
                                : Rule.words(rule.query()).toArray(String[]::new))
                .addString(rule.scenario() == null ? null : rule.scenario().wireName())
                .addInteger(rule.position())
                .addDouble(rule.factor())
                .addString(rule.note())
                .addOffsetDateTime(time(rule.validFrom()))
                .addOffsetDateTime(time(rule.validTo()));
    }

    private Rule rule(Row row) {
        String scenario = row.getString("scenario");
        return new Rule(
                row.getString("id"),
                Rule.Action.of(row.getString("action")),
                filter(row.getString("filter")),
                row.getString("query"),
                scenario == null ? null : Scenario.of(scenario),
                row.getInteger("position"),
                row.getDouble("factor"),
                row.getString("note"),
                instant(row.getOffsetDateTime("valid_from")),
                instant(row.getOffsetDateTime("valid_to")));
    }

    private String text(ItemFilter filter) {
        try {
            return json.writeValueAsString(filter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a filter is always JSON", e);
        }
    }

    private ItemFilter filter(String text) {
        try {
            return json.readValue(text, ItemFilter.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store holds what is not a filter", e);
        }
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private List<Row> rows(String sql, Tuple values) {
        return StreamSupport.stream(
                        pool.preparedQuery(sql)
                                .execute(values)
                                .await()
                                .atMost(timeout)
                                .spliterator(),
                        false)
                .toList();
    }
}

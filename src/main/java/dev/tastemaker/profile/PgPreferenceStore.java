package dev.tastemaker.profile;

import static java.util.Objects.requireNonNull;

import dev.tastemaker.problem.Refusal;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Preferences in PostgreSQL. */
@ApplicationScoped
class PgPreferenceStore implements Preference.Store {
    private static final String COLUMNS =
            "id, kind, subject, value, source, conversation_id, turn_id, quote, updated_at";

    private final Pool pool;
    private final Duration timeout;

    @Inject
    PgPreferenceStore(@ReactiveDataSource("visitors") Pool pool, ProfileConfig config) {
        this.pool = pool;
        this.timeout = config.storeTimeout();
    }

    @Override
    public List<Preference> of(String visitor) {
        String sql = "select " + COLUMNS + " from preference where shopper_id = $1 order by created_at, id limit $2";
        return query(sql, Tuple.of(visitor, Preference.MOST));
    }

    @Override
    public Optional<Preference> find(String visitor, UUID id) {
        String sql = "select " + COLUMNS + " from preference where shopper_id = $1 and id = $2";
        return query(sql, Tuple.of(visitor, id)).stream().findFirst();
    }

    @Override
    public Preference save(String visitor, Preference preference) {
        String sql = """
                insert into preference (id, shopper_id, kind, subject, value, source, conversation_id, turn_id, quote)
                select $2::uuid, $1::text, $3::text, $4::text, $5::text, $6::text, $7::text, $8::uuid, $9::text
                where (select count(*) from preference where shopper_id = $1 and lower(subject) <> lower($4::text)) < $10::bigint
                on conflict (shopper_id, lower(subject)) do update set kind = excluded.kind, subject = excluded.subject,
                    value = excluded.value, source = excluded.source, conversation_id = excluded.conversation_id,
                    turn_id = excluded.turn_id, quote = excluded.quote, updated_at = now()
                returning %s
                """.formatted(COLUMNS);
        Tuple values = Tuple.tuple()
                .addString(visitor)
                .addUUID(preference.id())
                .addString(preference.kind().wireName())
                .addString(preference.subject())
                .addString(preference.value())
                .addString(preference.source())
                .addString(preference.conversationId())
                .addUUID(preference.turnId())
                .addString(preference.quote())
                .addLong((long) Preference.MOST);
        return query(sql, values).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Category.CONFLICT,
                        "there are " + Preference.MOST + " preferences already; take one back before adding another"));
    }

    @Override
    public boolean delete(String visitor, UUID id) {
        String sql = "delete from preference where shopper_id = $1 and id = $2 returning " + COLUMNS;
        return !query(sql, Tuple.of(visitor, id)).isEmpty();
    }

    private List<Preference> query(String sql, Tuple values) {
        return StreamSupport.stream(
                        pool.preparedQuery(sql)
                                .execute(values)
                                .await()
                                .atMost(timeout)
                                .spliterator(),
                        false)
                .map(PgPreferenceStore::preference)
                .toList();
    }

    private static Preference preference(Row row) {
        return new Preference(
                row.getUUID("id"),
                Preference.Kind.of(row.getString("kind")),
                row.getString("subject"),
                row.getString("value"),
                row.getString("source"),
                row.getString("conversation_id"),
                row.getUUID("turn_id"),
                row.getString("quote"),
                requireNonNull(row.getOffsetDateTime("updated_at")).toInstant());
    }
}

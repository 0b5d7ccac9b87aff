package dev.tastemaker.recommendation;

import static java.util.Objects.requireNonNull;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Interests in PostgreSQL. */
@ApplicationScoped
class PgInterestStore implements Interest.Store {
    private final Pool pool;
    private final Duration timeout;

    @Inject
    PgInterestStore(@ReactiveDataSource("visitors") Pool pool, RecommendationConfig config) {
        this.pool = pool;
        this.timeout = config.storeTimeout();
    }

    @Override
    public Interest.@Nullable Made find(String visitor) {
        String sql = """
                select state.newest_at, state.made_at, interest.medoid_id, interest.importance, interest.items, interest.item_ids,
                    interest.category, interest.last_at
                from interest_state state left join interest on interest.shopper_id = state.shopper_id
                where state.shopper_id = $1 order by interest.position
                """;
        List<Interest> interests = new ArrayList<>();
        Interest.Made made = null;
        for (Row row :
                pool.preparedQuery(sql).execute(Tuple.of(visitor)).await().atMost(timeout)) {
            String medoid = row.getString("medoid_id");
            if (medoid != null) {
                interests.add(new Interest(
                        medoid,
                        row.getDouble("importance"),
                        row.getInteger("items"),
                        List.of(row.getArrayOfStrings("item_ids")),
                        row.getString("category"),
                        at(row, "last_at")));
            }
            made = new Interest.Made(interests, at(row, "newest_at"), at(row, "made_at"));
        }
        return made;
    }

    private static Instant at(Row row, String column) {
        return requireNonNull(row.getOffsetDateTime(column)).toInstant();
    }

    // The state row is locked first, so that two who make the same shopper's interests follow each other.
    @Override
    public void save(String visitor, List<Interest> interests, long acts, Instant newestAt) {
        String state = """
                insert into interest_state (shopper_id, acts, newest_at, made_at) values ($1, $2, $3, now())
                on conflict (shopper_id) do update set acts = excluded.acts, newest_at = excluded.newest_at, made_at = now()
                """;
        String rows = """
                insert into interest (shopper_id, position, medoid_id, importance, items, item_ids, category, last_at)
                select $1, row_number() over () - 1, medoid_id, importance, items, item_ids, category, last_at
                from jsonb_to_recordset($2::text::jsonb) as entry (medoid_id text, importance double precision, items integer,
                    item_ids text[], category text, last_at timestamptz)
                """;
        JsonArray entries = new JsonArray();
        for (Interest interest : interests) {
            entries.add(new JsonObject()
                    .put("medoid_id", interest.medoidId())
                    .put("importance", interest.importance())
                    .put("items", interest.items())
                    .put("item_ids", new JsonArray(interest.itemIds()))
                    .put("category", interest.category())
                    .put("last_at", interest.lastAt().toString()));
        }
        pool.withTransaction(connection -> connection
                        .preparedQuery(state)
                        .execute(Tuple.of(visitor, acts, newestAt.atOffset(ZoneOffset.UTC)))
                        .chain(() -> connection
                                .preparedQuery("delete from interest where shopper_id = $1")
                                .execute(Tuple.of(visitor)))
                        .chain(() -> connection.preparedQuery(rows).execute(Tuple.of(visitor, entries.encode()))))
                .await()
                .atMost(timeout);
    }
}

package dev.tastemaker.recommendation;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

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

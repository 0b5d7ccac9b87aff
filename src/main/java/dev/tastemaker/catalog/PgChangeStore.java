package dev.tastemaker.catalog;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What has changed in the store, as its triggers note it. */
@ApplicationScoped
class PgChangeStore {
    private final Pool pool;
    private final CatalogConfig.Store config;

    @Inject
    PgChangeStore(Pool pool, CatalogConfig config) {
        this.pool = pool;
        this.config = config.store();
    }

    /** @param key of what changed; empty for all of its kind */
    record Change(String what, String key, long changedIn) {}

    /** @param horizon from where to look the next time */
    record Changes(List<Change> changes, long horizon) {}

    /** All that was committed by transactions of the number {@code horizon} or a later one, as far as it can be seen now. */
    Changes since(long horizon) {
        String sql = """
                select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as horizon, change.what, change.key,
                    change.changed_in::text::bigint as changed_in
                from (select) as one left join store_change change on change.changed_in >= cast($1 as text)::xid8
                """;
        List<Change> changes = new ArrayList<>();
        long next = horizon;
        for (Row row : pool.preparedQuery(sql)
                .execute(Tuple.of(Long.toString(horizon)))
                .await()
                .atMost(config.readTimeout())) {
            next = row.getLong("horizon");
            if (row.getString("what") != null) {
                changes.add(new Change(row.getString("what"), row.getString("key"), row.getLong("changed_in")));
            }
        }
        return new Changes(changes, next);
    }
}

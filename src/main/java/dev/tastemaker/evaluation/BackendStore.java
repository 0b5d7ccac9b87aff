package dev.tastemaker.evaluation;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** What a bench asks of the database server itself. */
@ApplicationScoped
class BackendStore {
    private static final List<String> ACTS = List.of(
            "interaction_settled",
            "interaction_key",
            "interaction_due",
            "item_arrival",
            "item_arrival_due",
            "item_visits",
            "item_popularity",
            "shopper_item",
            "impression",
            "interest",
            "interest_state",
            "trend");

    private final Pool pool;

    @Inject
    BackendStore(Pool pool) {
        this.pool = pool;
    }

    /** The id of a process that answers us, on the machine of the store. */
    long process() {
        return pool.query("select pg_backend_pid()")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getInteger(0);
    }

    /** Empties the store of what shoppers did and of what was counted of it; table by table, since others work in it meanwhile. */
    void forgetActs() {
        for (String table : ACTS) {
            pool.query("truncate " + table).execute().await().atMost(Duration.ofMinutes(5));
        }
    }
}

package dev.tastemaker.evaluation;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** What a bench asks of the database server itself. */
@ApplicationScoped
class BackendStore {
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
}

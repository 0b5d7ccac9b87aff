package dev.tastemaker.email;

import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Keys in PostgreSQL: every instance on one store signs alike. */
@ApplicationScoped
class PgSigningKeyStore implements SigningKeyStore {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Pool pool;

    @Inject
    PgSigningKeyStore(Pool pool) {
        this.pool = pool;
    }

    // Two instances may start at once on an empty store: the first insert wins, and both read what it wrote.
    @Override
    public byte[] keyOr(String name, byte[] fresh) {
        pool.preparedQuery("insert into signing_key (name, key) values ($1, $2) on conflict (name) do nothing")
                .execute(Tuple.of(name, Buffer.buffer(fresh)))
                .await()
                .atMost(TIMEOUT);
        return pool.preparedQuery("select key from signing_key where name = $1")
                .execute(Tuple.of(name))
                .await()
                .atMost(TIMEOUT)
                .iterator()
                .next()
                .getBuffer("key")
                .getBytes();
    }
}

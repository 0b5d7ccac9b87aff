package dev.tastemaker.access;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HexFormat;

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
        pool.preparedQuery(
                        "insert into signing_key (name, key) values ($1, decode($2, 'hex')) on conflict (name) do nothing")
                .execute(Tuple.of(name, HexFormat.of().formatHex(fresh)))
                .await()
                .atMost(TIMEOUT);
        String hex = pool.preparedQuery("select encode(key, 'hex') as hex from signing_key where name = $1")
                .execute(Tuple.of(name))
                .await()
                .atMost(TIMEOUT)
                .iterator()
                .next()
                .getString("hex");
        return HexFormat.of().parseHex(hex);
    }
}

package dev.tastemaker.access;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Keys in PostgreSQL. */
@ApplicationScoped
class PgApiKeyStore implements ApiKey.Store {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Pool pool;

    @Inject
    PgApiKeyStore(Pool pool) {
        this.pool = pool;
    }

    @Override
    public void save(ApiKey key, byte[] hash) {
        String sql =
                "insert into api_key (id, label, hash, scopes, created_at) values ($1, $2, decode($3, 'hex'), $4, $5)";
        String[] scopes = key.scopes().stream().map(Scope::wireName).sorted().toArray(String[]::new);
        pool.preparedQuery(sql)
                .execute(Tuple.of(
                        key.id(),
                        key.label(),
                        HexFormat.of().formatHex(hash),
                        scopes,
                        key.createdAt().atOffset(ZoneOffset.UTC)))
                .await()
                .atMost(TIMEOUT);
    }

    @Override
    public List<ApiKey.Stored> all() {
        List<ApiKey.Stored> keys = new ArrayList<>();
        pool.query("select *, encode(hash, 'hex') as hex from api_key order by created_at, id")
                .execute()
                .await()
                .atMost(TIMEOUT)
                .forEach(row -> keys.add(new ApiKey.Stored(key(row), row.getString("hex"))));
        return keys;
    }

    private static ApiKey key(Row row) {
        OffsetDateTime revoked = row.getOffsetDateTime("revoked_at");
        return new ApiKey(
                row.getString("id"),
                row.getString("label"),
                Arrays.stream(row.getArrayOfStrings("scopes")).map(Scope::of).collect(Collectors.toSet()),
                row.getOffsetDateTime("created_at").toInstant(),
                revoked == null ? null : revoked.toInstant());
    }

    @Override
    public boolean revoke(String id, Instant at) {
        return pool.preparedQuery("update api_key set revoked_at = $2 where id = $1 and revoked_at is null")
                        .execute(Tuple.of(id, at.atOffset(ZoneOffset.UTC)))
                        .await()
                        .atMost(TIMEOUT)
                        .rowCount()
                > 0;
    }
}

package dev.tastemaker.picture;

import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Banners in PostgreSQL, so that every instance serves what any of them made. */
@ApplicationScoped
class PgBannerStore implements Banner.Store {
    private final Pool pool;
    private final Duration timeout;

    @Inject
    PgBannerStore(Pool pool, PictureConfig config) {
        this.pool = pool;
        this.timeout = config.storeTimeout();
    }

    @Override
    public void save(String madeFrom, Banner banner, byte[] bytes) {
        rows(
                """
                insert into banner (name, made_from, item_id, facts_hash, model, prompt_version, bytes) values ($1, $2, $3, $4, $5, $6, $7)
                on conflict (name) do update set made_from = excluded.made_from, made_at = now()
                """,
                Tuple.tuple()
                        .addString(banner.name())
                        .addString(madeFrom)
                        .addString(banner.itemId())
                        .addString(banner.factsHash())
                        .addString(banner.model())
                        .addString(banner.promptVersion())
                        .addBuffer(Buffer.buffer(bytes)));
    }

    @Override
    public Optional<Banner.Kept> find(String madeFrom) {
        return first(rows("""
                        select name, item_id, facts_hash, model, prompt_version, made_at from banner
                        where made_from = $1 order by made_at desc limit 1
                        """, Tuple.of(madeFrom)))
                .map(row -> new Banner.Kept(
                        new Banner(
                                row.getString("name"),
                                row.getString("item_id"),
                                row.getString("facts_hash"),
                                row.getString("model"),
                                row.getString("prompt_version")),
                        row.getOffsetDateTime("made_at").toInstant()));
    }

    @Override
    public Optional<byte[]> bytes(String name) {
        return first(rows("select bytes from banner where name = $1", Tuple.of(name)))
                .map(row -> row.getBuffer("bytes").getBytes());
    }

    @Override
    public int forgetBefore(Instant oldest) {
        return rows("delete from banner where made_at < $1", Tuple.of(oldest.atOffset(ZoneOffset.UTC)))
                .rowCount();
    }

    private RowSet<Row> rows(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).await().atMost(timeout);
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst();
    }
}

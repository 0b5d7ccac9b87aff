package dev.tastemaker.catalog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Makes the index of the embeddings when it pays. What is in the database says how far it came, so a crash at any point
 * leaves nothing worse than an index that is made again; searches are right without it.
 */
@ApplicationScoped
class PgVectorIndexStore {
    private static final Logger LOG = Logger.getLogger(PgVectorIndexStore.class);
    private static final Duration LONGEST = Duration.ofHours(6);
    /** Of the lock that lets one instance work on the index; any number that nobody else uses. */
    private static final long LOCK = 7_265_432L;

    private final Pool pool;
    private final CatalogConfig.Dense config;
    private long writesBefore = -1;

    @Inject
    PgVectorIndexStore(Pool pool, CatalogConfig config) {
        this.pool = pool;
        this.config = config.dense();
    }

    /** @param items counted no further than one more than may be without an index */
    private record State(boolean present, boolean valid, long items, long writes) {}

    /** Makes the index if there are items enough for one and nobody is writing many just now. */
    boolean makeWhenDue() {
        State state = state();
        boolean quiet = state.writes() == writesBefore;
        writesBefore = state.writes();
        boolean due = state.items() >= config.leastItems() && (quiet || state.items() > config.mostWithoutIndex());
        return !state.valid() && due && make();
    }

    /** Makes the index unless it is there, or there are too few items for one. */
    boolean make() {
        State state = state();
        if (state.valid() || state.items() < config.leastItems()) {
            return false;
        }
        long started = System.nanoTime();
        boolean made = pool.withConnection(connection -> claim(connection)
                        .chain(claimed -> claimed
                                ? replace(connection, state)
                                        .eventually(() -> release(connection))
                                        .replaceWith(true)
                                : Uni.createFrom().item(false)))
                .await()
                .atMost(LONGEST);
        if (made) {
            LOG.infof("Indexed the embeddings in %.1f s", (System.nanoTime() - started) / 1e9);
        }
        return made;
    }

    private State state() {
        String sql = """
                select index.indisvalid as valid,
                    (select count(*) from (select from item limit $1) as counted) as items,
                    (select n_tup_ins + n_tup_upd from pg_stat_user_tables where relid = 'item'::regclass) as writes
                from (select) as one left join pg_index index on index.indexrelid = to_regclass('item_embedding')
                """;
        Row row = pool.preparedQuery(sql)
                .execute(Tuple.of(config.mostWithoutIndex() + 1L))
                .await()
                .atMost(Duration.ofMinutes(1))
                .iterator()
                .next();
        Boolean valid = row.getBoolean("valid");
        return new State(valid != null, Boolean.TRUE.equals(valid), row.getLong("items"), row.getLong("writes"));
    }

    private static Uni<Boolean> claim(SqlConnection connection) {
        return connection
                .query("select pg_try_advisory_lock(" + LOCK + ") as claimed")
                .execute()
                .map(rows -> rows.iterator().next().getBoolean("claimed"));
    }

    /** Beside readers and writers, who never wait. An index that a crash left half-made is invalid and goes first. */
    private Uni<Void> replace(SqlConnection connection, State state) {
        Uni<?> cleared = state.present()
                ? connection
                        .query("drop index concurrently if exists item_embedding")
                        .execute()
                : Uni.createFrom().voidItem();
        String memory = "set maintenance_work_mem = '%s'".formatted(config.buildMemory());
        String create = """
                create index concurrently item_embedding on item using hnsw (embedding halfvec_cosine_ops)
                with (m = %d, ef_construction = %d)
                """.formatted(config.neighbours(), config.breadth());
        return cleared.chain(() -> connection.query(memory).execute())
                .chain(() -> connection.query(create).execute())
                .replaceWithVoid();
    }

    private static Uni<Void> release(SqlConnection connection) {
        return connection
                .query("reset maintenance_work_mem")
                .execute()
                .chain(() -> connection
                        .query("select pg_advisory_unlock(" + LOCK + ")")
                        .execute())
                .replaceWithVoid();
    }
}

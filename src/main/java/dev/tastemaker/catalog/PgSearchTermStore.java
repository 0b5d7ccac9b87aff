package dev.tastemaker.catalog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Counts how many items hold each word. */
@ApplicationScoped
class PgSearchTermStore {
    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    private final Pool pool;

    @Inject
    PgSearchTermStore(Pool pool) {
        this.pool = pool;
    }

    /** Counts anew unless no item was written since the last time, or another instance is at it; says whether it did. */
    boolean refresh() {
        return pool.withTransaction(connection -> claim(connection)
                        .chain(claimed ->
                                claimed ? count(connection) : Uni.createFrom().item(false)))
                .await()
                .atMost(TIMEOUT);
    }

    private static Uni<Boolean> claim(SqlConnection connection) {
        String sql = """
                select pg_try_advisory_xact_lock(hashtext('search_term'))
                    and (select n_tup_ins + n_tup_upd + n_tup_del from pg_stat_user_tables where relid = 'item'::regclass)
                        is distinct from (select writes from search_corpus) as claimed
                """;
        return connection
                .query(sql)
                .execute()
                .map(rows -> rows.iterator().next().getBoolean("claimed"));
    }

    /** The number of writes is read first: a write during the count then leads to another count, not to a lost one. */
    private static Uni<Boolean> count(SqlConnection connection) {
        String corpus = """
                merge into search_corpus stored
                using (select count(*) as items, coalesce(avg(search_length), 1) as mean_length,
                    (select n_tup_ins + n_tup_upd + n_tup_del from pg_stat_user_tables where relid = 'item'::regclass) as writes
                    from item) fresh on true
                when matched then
                    update set items = fresh.items, mean_length = fresh.mean_length, writes = fresh.writes
                when not matched then
                    insert (items, mean_length, writes) values (fresh.items, fresh.mean_length, fresh.writes)
                """;
        // Only what moved is written, so that a count of the same words costs no space.
        String terms = """
                merge into search_term stored
                using ts_stat('select search from item') fresh on fresh.word = stored.lexeme
                when matched and stored.items <> fresh.ndoc then update set items = fresh.ndoc
                when not matched by target then insert (lexeme, items) values (fresh.word, fresh.ndoc)
                when not matched by source then delete
                """;
        Uni<RowSet<Row>> counted = connection.query(corpus).execute();
        return counted.chain(() -> connection.query(terms).execute()).replaceWith(true);
    }
}

package dev.tastemaker.feedback;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The cells of the space of meanings: which there are, and in which one each item lies. */
@ApplicationScoped
class PgMeaningCellStore {
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    /** Below this many items there are no cells: all of a shopper's are compared. */
    private static final int LEAST_ITEMS = 1_000;

    /** Ten items to a cell at least, and no more cells than are compared in half a millisecond. */
    private static final int MOST_CELLS = 1_024;

    private static final int AT_ONCE = 2_000;

    private final Pool pool;

    @Inject
    PgMeaningCellStore(Pool pool) {
        this.pool = pool;
    }

    long itemWrites() {
        String sql = "select n_tup_ins + n_tup_upd as writes from pg_stat_user_tables where relid = 'item'::regclass";
        return first(sql, Tuple.tuple()).getLong("writes");
    }

    // Around items drawn by a hash of their ids, which is as good as by chance and the same everywhere. A catalog that
    // has grown by half is cut anew.
    boolean cutWhenDue() {
        String count = """
                select (select count(*) from item where embedding is not null) as items, (select coalesce(max(items), 0) from meaning_cell) as cut
                """;
        Row row = first(count, Tuple.tuple());
        long items = row.getLong("items");
        if (items < LEAST_ITEMS || (row.getLong("cut") > 0 && 2 * items < 3 * row.getLong("cut"))) {
            return false;
        }
        String cut = """
                insert into meaning_cell (cell, centre, items)
                select row_number() over (), embedding, $1 from (
                    select embedding from item where embedding is not null order by md5(id) limit $2) as drawn
                """;
        pool.withTransaction(connection -> connection
                        .query("truncate meaning_cell")
                        .execute()
                        .chain(() -> connection.query("delete from item_cell").execute())
                        .chain(() -> connection
                                .query("update shopper_item set cell = null where cell is not null")
                                .execute())
                        .chain(() -> connection.preparedQuery(cut).execute(Tuple.of(items, (int)
                                Math.min(MOST_CELLS, items / 10)))))
                .await()
                .atMost(TIMEOUT);
        return true;
    }

    /**
     * Places the next of those that have no place yet, in the order of ids, so that all portions together read the catalog once. Where
     * shoppers turned to an item before it was known, or its text became another, their rows learn its place too, in the order in
     * which interactions lock them.
     *
     * @param after the last id of the portion before; empty for the first
     * @return the last id of this portion; null where nothing is left
     */
    @Nullable
    String placeSome(String after) {
        String sql = """
                with unplaced as (
                    select item.id, item.text_hash, item.category_key[cardinality(item.category_key)] as category,
                        (select cell from meaning_cell order by centre <=> item.embedding limit 1) as cell
                    from item left join item_cell on item_cell.item_id = item.id
                    where item.id > $2 and item.embedding is not null
                        and (item_cell.item_id is null or item_cell.text_hash <> item.text_hash)
                    order by item.id limit $1
                ), placed as (
                    insert into item_cell (item_id, text_hash, cell) select id, text_hash, cell from unplaced order by id
                    on conflict (item_id) do update set text_hash = excluded.text_hash, cell = excluded.cell
                ), touched as (
                    select shopper_id, item_id from shopper_item where item_id in (select id from unplaced)
                    order by shopper_id, item_id for update
                ), taught as (
                    update shopper_item set cell = unplaced.cell, category = unplaced.category from touched, unplaced
                    where shopper_item.shopper_id = touched.shopper_id and shopper_item.item_id = touched.item_id
                        and unplaced.id = shopper_item.item_id
                )
                select max(id) as last from unplaced
                """;
        return first(sql, Tuple.of(AT_ONCE, after)).getString("last");
    }

    private Row first(String sql, Tuple values) {
        return pool.preparedQuery(sql)
                .execute(values)
                .await()
                .atMost(TIMEOUT)
                .iterator()
                .next();
    }
}

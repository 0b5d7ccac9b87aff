package dev.tastemaker.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** More items than a portion holds, with vectors of two numbers that are not 0. */
@QuarkusTest
class MeaningCellsIT {
    private static final int ITEMS = 2_500;

    @Inject
    MeaningCells cells;

    @Inject
    Pool pool;

    @AfterEach
    void forget() {
        run("delete from item where id like 'celled-%'");
        run("truncate meaning_cell, item_cell");
    }

    @Test
    void everyItemLiesInTheCellWhoseCentreIsNearest() {
        fill();
        cells.now();
        assertEquals(ITEMS, count("select count(*) from item_cell where item_id like 'celled-%'"));
        assertEquals(0, count("""
                        select count(*) from item join item_cell on item_id = item.id join meaning_cell using (cell)
                        where item.id like 'celled-%' and (centre <=> embedding) > 1e-6
                            + (select min(other.centre <=> embedding) from meaning_cell other)
                        """));
    }

    @Test
    void aNewTextIsANewPlaceForShoppersRowsToo() {
        fill();
        cells.now();
        run(
                "insert into shopper_item (shopper_id, item_id, acts, weight, first_at, last_at) values ('celled-shopper', 'celled-7', 1, 1, now(), now())");
        run("""
                update item set text_hash = 'another', embedding = (select embedding from item where id = 'celled-2400')
                where id = 'celled-7'
                """);
        cells.now();
        assertEquals(1, count("""
                        select count(*) from item_cell moved, item_cell model, shopper_item own
                        where moved.item_id = 'celled-7' and model.item_id = 'celled-2400' and own.item_id = 'celled-7'
                            and moved.cell = model.cell and own.cell = model.cell and moved.text_hash = 'another'
                        """));
        run("delete from shopper_item where shopper_id = 'celled-shopper'");
    }

    private void fill() {
        run("""
                insert into item (id, kind, title, category, content_hash, text_hash, embedding)
                select 'celled-' || number, 'product', 'Thing', array['Cells'], '', '',
                    ('[' || cos(number)::real || ',' || sin(number)::real || repeat(',0', 382) || ']')::halfvec
                from generate_series(1, %d) as number
                """.formatted(ITEMS));
    }

    private void run(String sql) {
        pool.query(sql).execute().await().indefinitely();
    }

    private long count(String sql) {
        return pool.query(sql)
                .execute()
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }
}

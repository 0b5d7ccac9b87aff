package dev.tastemaker.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonRowsTest {
    @Test
    void readsAnObjectPerLineAndPassesOverBlankLines() throws IOException {
        assertEquals(
                List.of("1 {\"id\":\"a\"}", "4 {\"id\":\"b\"}"),
                Rows.described(Feed.lines(Rows.bytes("{\"id\":\"a\"}\n\n   \n{\"id\":\"b\"}"))));
    }

    @Test
    void aBrokenLineCostsOnlyItself() throws IOException {
        String feed = """
                {"id":"a"
                [1,2]
                "text"
                {"id":"a","id":"b"}
                {"id":"a"} {"id":"b"}
                {'id':'a'}
                {"id":NaN}
                {"id":"ok"}
                """;
        List<Row> rows = Rows.all(Feed.lines(Rows.bytes(feed)));
        assertEquals(8, rows.size());
        for (Row row : rows.subList(0, 7)) {
            assertTrue(row instanceof Row.Broken, row.toString());
        }
        assertTrue(rows.getLast() instanceof Row.Fields);
    }

    @Test
    void saysWhereALineIsBroken() throws IOException {
        assertEquals(
                List.of("1 ! the line is not valid JSON (column 10)"),
                Rows.described(Feed.lines(Rows.bytes("{\"id\":\"a\"\n"))));
        assertEquals(List.of("1 ! the line is not a JSON object"), Rows.described(Feed.lines(Rows.bytes("[]"))));
    }

    @Test
    void aHundredThousandBracketsAreOneBrokenLine() throws IOException {
        String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertEquals(
                List.of("1 ! the JSON is nested too deeply or holds a value that is too long", "2 {\"id\":\"b\"}"),
                Rows.described(Feed.lines(Rows.bytes(deep + "\n{\"id\":\"b\"}"))));
    }

    @Test
    void skipsEntriesAndNotBlankLines() throws IOException {
        RowReader rows = Feed.lines(Rows.bytes("{\"id\":\"a\"}\n\nbroken\n\n{\"id\":\"c\"}\n"));
        rows.skip(2);
        assertEquals(List.of("5 {\"id\":\"c\"}"), Rows.described(rows));
        assertEquals(List.of(), Rows.described(rows));
        rows.skip(1_000_000_000);
    }
}

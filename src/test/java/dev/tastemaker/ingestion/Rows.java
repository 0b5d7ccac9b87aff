package dev.tastemaker.ingestion;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Entries of feeds that are written down in a test. */
final class Rows {
    private Rows() {}

    static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Row> all(RowReader reader) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Row row = reader.next(); row != null; row = reader.next()) {
            rows.add(row);
        }
        return rows;
    }

    /** Each entry in short: its line and its fields, or its line and what is wrong. */
    static List<String> described(RowReader reader) throws IOException {
        return all(reader).stream()
                .map(row -> switch (row) {
                    case Row.Fields fields -> fields.line() + " " + fields.fields();
                    case Row.Broken broken -> broken.line() + " ! " + broken.reason();
                    case Row.Unread unread -> unread.line() + " ? " + unread.text();
                })
                .toList();
    }
}

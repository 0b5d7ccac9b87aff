package dev.tastemaker.ingestion;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A table with a header row, its cells parted by commas, semicolons or tabs. Lines are joined into rows here and only then
 * parsed, so that a quote that is never closed costs its own line and not the rest of the file.
 */
final class DelimitedRows implements RowReader {
    /** A row may be broken over so many lines; past that its quote is taken for one that is never closed. */
    private static final int MOST_LINES = 300;

    private final LineReader lines;
    private final char delimiter;
    private final CSVFormat format;
    private final Deque<LineReader.Line> unread = new ArrayDeque<>();
    private @Nullable List<String> header;

    DelimitedRows(LineReader lines, char delimiter) {
        this.lines = lines;
        this.delimiter = delimiter;
        this.format = format(delimiter);
    }

    // Shops write "Best" mug where they mean ""Best"" mug: what follows a closed quote is taken as it stands.
    static CSVFormat format(char delimiter) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
    }

    @Override
    public @Nullable Row next() throws IOException {
        if (header == null) {
            header = readHeader();
        }
        LineReader.Line line = nextLine();
        while (line != null && line.fault() == null && line.text().isBlank()) {
            line = nextLine();
        }
        return line == null ? null : row(line, header);
    }

    private List<String> readHeader() throws IOException {
        LineReader.Line line = nextLine();
        while (line != null && line.text().isBlank()) {
            line = nextLine();
        }
        if (line == null) {
            return List.of();
        }
        if (line.fault() != null) {
            throw new IOException("the header row cannot be read: " + line.fault());
        }
        return cells(line.text(), format).stream().map(String::strip).toList();
    }

    private Row row(LineReader.Line first, List<String> names) throws IOException {
        String start = Row.startOf(first.text());
        if (first.fault() != null) {
            return new Row.Broken(first.number(), start, first.fault());
        }
        String text = joined(first);
        if (text == null) {
            return new Row.Broken(first.number(), start, "a quote is opened and never closed");
        }
        try {
            List<String> cells = cells(text, format);
            if (cells.size() > names.size()) {
                return new Row.Broken(
                        first.number(), start, "the row has " + cells.size() + " cells, the header " + names.size());
            }
            return new Row.Fields(first.number(), start, text.length(), fields(names, cells));
        } catch (IOException e) {
            return new Row.Broken(first.number(), start, "the row cannot be taken apart into cells");
        }
    }

    /** The row that begins with {@code first}, over as many lines as its quotes span; null when they span too many. */
    private @Nullable String joined(LineReader.Line first) throws IOException {
        boolean inside = endsInsideQuotes(first.text(), false);
        if (!inside) {
            return first.text();
        }
        StringBuilder text = new StringBuilder(first.text());
        List<LineReader.Line> more = new ArrayList<>();
        while (inside) {
            LineReader.Line line = nextLine();
            if (line != null) {
                more.add(line);
            }
            if (line == null
                    || line.fault() != null
                    || more.size() >= MOST_LINES
                    || text.length() + line.text().length() > LineReader.LONGEST) {
                more.reversed().forEach(unread::addFirst);
                return null;
            }
            text.append('\n').append(line.text());
            inside = endsInsideQuotes(line.text(), true);
        }
        return text.toString();
    }

    private boolean endsInsideQuotes(String text, boolean insideBefore) {
        boolean inside = insideBefore;
        boolean cellStart = !insideBefore;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inside) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    i++;
                } else if (c == '"') {
                    inside = false;
                }
            } else {
                inside = c == '"' && cellStart;
                cellStart = c == delimiter;
            }
        }
        return inside;
    }

    static List<String> cells(String text, CSVFormat format) throws IOException {
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<CSVRecord> records = parser.getRecords();
            return records.isEmpty() ? List.of() : records.getFirst().toList();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    // An empty cell says nothing; a column that stands twice is a list.
    private static ObjectNode fields(List<String> names, List<String> cells) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < cells.size(); i++) {
            String name = names.get(i);
            String cell = cells.get(i);
            if (name.isEmpty() || cell.isBlank()) {
                continue;
            }
            Fields.add(fields, name, JsonNodeFactory.instance.textNode(cell.strip()));
        }
        return fields;
    }

    private LineReader.@Nullable Line nextLine() throws IOException {
        LineReader.Line line = unread.pollFirst();
        return line == null ? lines.next() : line;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

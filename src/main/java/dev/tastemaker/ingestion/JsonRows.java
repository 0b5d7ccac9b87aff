package dev.tastemaker.ingestion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.problem.JsonProblem;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** JSON Lines: one object per line; blank lines are passed over. */
final class JsonRows implements RowReader {
    private final LineReader lines;
    private final ObjectMapper json;

    JsonRows(LineReader lines, ObjectMapper json) {
        this.lines = lines;
        this.json = json;
    }

    @Override
    public @Nullable Row next() throws IOException {
        LineReader.Line line = nextFilled();
        return line == null ? null : row(line);
    }

    @Override
    public @Nullable Row nextUnread() throws IOException {
        LineReader.Line line = nextFilled();
        if (line == null) {
            return null;
        }
        return line.fault() == null ? new Row.Unread(line.number(), line.text(), () -> row(line)) : row(line);
    }

    // What is passed over is not worth parsing.
    @Override
    public void skip(long rows) throws IOException {
        for (long i = 0; i < rows && nextFilled() != null; i++) {
            // counted and forgotten
        }
    }

    private LineReader.@Nullable Line nextFilled() throws IOException {
        LineReader.Line line = lines.next();
        while (line != null && line.fault() == null && line.text().isBlank()) {
            line = lines.next();
        }
        return line;
    }

    private Row row(LineReader.Line line) {
        String start = Row.startOf(line.text());
        if (line.fault() != null) {
            return new Row.Broken(line.number(), start, line.fault());
        }
        try {
            JsonNode node = json.readTree(line.text());
            return node instanceof ObjectNode object
                    ? new Row.Fields(line.number(), start, line.text().length(), object)
                    : new Row.Broken(line.number(), start, "the line is not a JSON object");
        } catch (JsonProcessingException e) {
            return new Row.Broken(line.number(), start, JsonProblem.describe(e, "line"));
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

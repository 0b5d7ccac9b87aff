package dev.tastemaker.ingestion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.problem.JsonProblem;
import dev.tastemaker.problem.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Reads a feed in batches. Where one ends depends on nothing but where it begins, so that an import that goes on after a
 * crash cuts the same batches again.
 */
final class BatchReader<T> {
    private static final Logger LOG = Logger.getLogger(BatchReader.class);
    /** A batch of very long entries ends early, so that memory stays flat. */
    private static final long MOST_CHARACTERS = 8_000_000;

    private final RowReader rows;
    private final RowMapping mapping;
    private final Intake<T> intake;
    private final int size;
    private final LongSupplier bytesRead;

    BatchReader(RowReader rows, RowMapping mapping, Intake<T> intake, int size, LongSupplier bytesRead) {
        this.rows = rows;
        this.mapping = mapping;
        this.intake = intake;
        this.size = size;
        this.bytesRead = bytesRead;
    }

    Batch<T> next() throws IOException {
        List<Batch.Parsed<T>> parsed = new ArrayList<>();
        List<RejectFile.Reject> rejects = new ArrayList<>();
        long count = 0;
        long characters = 0;
        while (count < size && parsed.size() < size && characters < MOST_CHARACTERS) {
            Row row = mapping == RowMapping.NATIVE ? rows.nextUnread() : rows.next();
            switch (row) {
                case null -> {
                    return new Batch<>(parsed, rejects, count, bytesRead.getAsLong(), true);
                }
                case Row.Broken broken -> reject(broken, rejects);
                case Row.Fields fields -> {
                    characters += fields.length();
                    take(fields, parsed, rejects);
                }
                case Row.Unread unread -> {
                    characters += unread.text().length();
                    take(unread, parsed, rejects);
                }
            }
            count++;
        }
        return new Batch<>(parsed, rejects, count, bytesRead.getAsLong(), false);
    }

    private static void reject(Row.Broken row, List<RejectFile.Reject> rejects) {
        rejects.add(new RejectFile.Reject(row.line(), row.reason(), row.start()));
    }

    private void take(Row.Unread row, List<Batch.Parsed<T>> parsed, List<RejectFile.Reject> rejects) {
        T plain = intake.readPlain(row.text());
        if (plain != null) {
            parsed.add(new Batch.Parsed<>(row.line(), row.start(), plain));
            return;
        }
        switch (row.parsed().get()) {
            case Row.Broken broken -> reject(broken, rejects);
            case Row.Fields fields -> take(fields, parsed, rejects);
            case Row.Unread again -> throw new IllegalStateException("line " + again.line() + " stays unread");
        }
    }

    private void take(Row.Fields row, List<Batch.Parsed<T>> parsed, List<RejectFile.Reject> rejects) {
        try {
            for (ObjectNode line : mapping.map(row.fields())) {
                takeLine(row, line, parsed, rejects);
            }
        } catch (RuntimeException e) {
            rejects.add(new RejectFile.Reject(row.line(), reason(row, e), row.start()));
        }
    }

    private void takeLine(
            Row.Fields row, ObjectNode line, List<Batch.Parsed<T>> parsed, List<RejectFile.Reject> rejects) {
        try {
            parsed.add(new Batch.Parsed<>(row.line(), row.start(), intake.read(line)));
        } catch (JsonProcessingException e) {
            rejects.add(new RejectFile.Reject(row.line(), JsonProblem.describe(e, "line"), row.start()));
        } catch (RuntimeException e) {
            rejects.add(new RejectFile.Reject(row.line(), reason(row, e), row.start()));
        }
    }

    // No entry, however odd, may end the import of the others; what we did not think of is logged.
    private static String reason(Row.Fields row, RuntimeException e) {
        if (e instanceof Refusal refusal) {
            return refusal.sentence();
        }
        LOG.warnf(e, "The entry on line %d made the reader stumble", row.line());
        return "the entry cannot be understood";
    }
}

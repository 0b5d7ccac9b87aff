package dev.tastemaker.ingestion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The items of a feed as an import would read them, without a store: for commands that only look at them. */
public final class FeedItems {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private FeedItems() {}

    /** The items of the sample that comes with the service. */
    public static List<Item> ofSample() {
        try (InputStream sample = Objects.requireNonNull(FeedItems.class.getResourceAsStream("/sample/items.jsonl"));
                RowReader rows = Feed.lines(sample)) {
            return read(rows, RowMapping.NATIVE);
        } catch (IOException e) {
            throw new IllegalStateException("the sample cannot be read", e);
        }
    }

    /** The items of a file of any known form; entries that an import would reject are left out. */
    public static List<Item> of(Path file) {
        try {
            Feed feed = Feed.of(file, ImportKind.ITEMS, FeedFormat.AUTO, null);
            try (Feed.Opened opened = feed.open(file)) {
                return read(opened.rows(), feed.rowMapping(Clock.systemUTC()));
            }
        } catch (IOException e) {
            throw Refusal.notFound(file + " cannot be read: " + e.getMessage());
        }
    }

    private static List<Item> read(RowReader rows, RowMapping mapping) throws IOException {
        List<Item> items = new ArrayList<>();
        for (Row row = rows.next(); row != null; row = rows.next()) {
            if (row instanceof Row.Fields fields) {
                add(fields, mapping, items);
            }
        }
        return items;
    }

    private static void add(Row.Fields row, RowMapping mapping, List<Item> items) {
        try {
            for (ObjectNode line : mapping.map(row.fields())) {
                items.add(JSON.treeToValue(line, Item.class));
            }
        } catch (JsonProcessingException | Refusal e) {
            // Told to whoever imports the file; here an item fewer is looked at.
            return;
        }
    }
}

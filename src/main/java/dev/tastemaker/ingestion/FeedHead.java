package dev.tastemaker.ingestion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.StrictJson;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the beginning of a feed tells of the rest.
 *
 * @param delimiter between the cells of a table
 * @param columns names in the first entry or in the header
 */
record FeedHead(Shape shape, char delimiter, Set<String> columns) {
    private static final ObjectMapper JSON = StrictJson.mapper();
    private static final Set<String> AGENTIC =
            Set.of("enable_search", "enable_checkout", "is_eligible_search", "is_eligible_checkout", "variants");
    private static final Set<String> GOOGLE = Set.of("image_link", "google_product_category", "product_type", "link");

    /** How entries are set apart. */
    enum Shape {
        JSON,
        XML,
        TABLE
    }

    static FeedHead of(String head) {
        String text = head.stripLeading();
        if (text.isEmpty()) {
            throw Refusal.invalid("the file is empty");
        }
        return switch (text.charAt(0)) {
            case '{' -> new FeedHead(Shape.JSON, ',', jsonColumns(text));
            case '[' -> throw Refusal.invalid("the file is one JSON array; one object per line is needed");
            case '<' -> new FeedHead(Shape.XML, ',', Set.of());
            default -> table(text);
        };
    }

    // A first line that is longer than the head, or broken, tells nothing; its own fault is told when it is read.
    private static Set<String> jsonColumns(String text) {
        try {
            JsonNode first = JSON.readTree(text.lines().findFirst().orElse(""));
            Set<String> columns = new LinkedHashSet<>();
            first.fieldNames().forEachRemaining(columns::add);
            return columns;
        } catch (JsonProcessingException e) {
            return Set.of();
        }
    }

    private static FeedHead table(String text) {
        String header = text.lines().findFirst().orElse("");
        char delimiter = ',';
        for (char candidate : new char[] {'\t', ';'}) {
            if (count(header, candidate) > count(header, delimiter)) {
                delimiter = candidate;
            }
        }
        return new FeedHead(Shape.TABLE, delimiter, headerColumns(header, delimiter));
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static Set<String> headerColumns(String header, char delimiter) {
        try {
            return new LinkedHashSet<>(DelimitedRows.cells(header, DelimitedRows.format(delimiter)));
        } catch (IOException e) {
            return Set.of();
        }
    }

    boolean isAgentic() {
        Set<String> names = normalColumns();
        return names.stream().anyMatch(AGENTIC::contains)
                || (names.contains("item_id") && names.contains("title") && names.contains("availability"));
    }

    boolean isGoogle() {
        Set<String> names = normalColumns();
        return names.contains("id")
                && names.contains("title")
                && (names.stream().filter(GOOGLE::contains).count() >= 2
                        || columns.stream().anyMatch(name -> name.startsWith("g:")));
    }

    private Set<String> normalColumns() {
        return columns.stream().map(Fields::normal).collect(Collectors.toSet());
    }
}

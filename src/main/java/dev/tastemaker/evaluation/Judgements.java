package dev.tastemaker.evaluation;

import dev.tastemaker.problem.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Queries with what people thought of items for them.
 *
 * @param queries query id to query, in the file's order
 * @param ratings query id to item id to rating, 0 (bad) to 3 (perfect); an item that is not in it was not judged
 */
record Judgements(Map<String, String> queries, Map<String, Map<String, Integer>> ratings) {
    static Judgements read(Path folder, String split) {
        Map<String, String> queries = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> ratings = new HashMap<>();
        for (CSVRecord row : rows(folder.resolve("queries_" + split + ".csv"))) {
            queries.put(row.get("query_id"), row.get("query"));
        }
        for (CSVRecord row : rows(folder.resolve("qrels_" + split + ".csv"))) {
            ratings.computeIfAbsent(row.get("query_id"), id -> new HashMap<>())
                    .put(row.get("product_id"), Integer.valueOf(row.get("rating")));
        }
        return new Judgements(queries, ratings);
    }

    private static Iterable<CSVRecord> rows(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Refusal.notFound(file + " is not there");
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw Refusal.invalid(file + " cannot be read: " + e.getMessage());
        }
    }
}

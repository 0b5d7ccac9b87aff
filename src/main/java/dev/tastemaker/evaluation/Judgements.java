package dev.tastemaker.evaluation;

import dev.tastemaker.problem.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Queries with what people thought of items for them.
 *
 * @param split what the files' names end in: dev, test, heldout …
 * @param queries query id to query, in the file's order
 * @param ratings query id to item id to rating, 0 (bad) to 3 (perfect); an item that is not in it was not judged
 */
record Judgements(String split, Map<String, String> queries, Map<String, Map<String, Integer>> ratings) {
    private static final String USUAL_SPLIT = "dev";

    /** @param wanted the split; without one the folder's only one, else {@value #USUAL_SPLIT} */
    static Judgements read(Path folder, Optional<String> wanted) {
        List<String> splits = splits(folder);
        String split = wanted.orElseGet(() -> splits.size() == 1 ? splits.getFirst() : USUAL_SPLIT);
        if (!splits.contains(split)) {
            throw Refusal.notFound(folder + " has no queries_" + split + ".csv with qrels_" + split + ".csv"
                    + (splits.isEmpty() ? "" : "; splits there: " + String.join(", ", splits)));
        }
        Map<String, String> queries = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> ratings = new HashMap<>();
        for (CSVRecord row : rows(folder.resolve("queries_" + split + ".csv"))) {
            queries.put(row.get("query_id"), row.get("query"));
        }
        for (CSVRecord row : rows(folder.resolve("qrels_" + split + ".csv"))) {
            ratings.computeIfAbsent(row.get("query_id"), id -> new HashMap<>())
                    .put(row.get("product_id"), Integer.valueOf(row.get("rating")));
        }
        return new Judgements(split, queries, ratings);
    }

    private static List<String> splits(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("queries_") && name.endsWith(".csv"))
                    .map(name -> name.substring("queries_".length(), name.length() - ".csv".length()))
                    .filter(split -> Files.isRegularFile(folder.resolve("qrels_" + split + ".csv")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Refusal.notFound(folder + " cannot be read: " + e.getMessage());
        }
    }

    private static List<CSVRecord> rows(Path file) {
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

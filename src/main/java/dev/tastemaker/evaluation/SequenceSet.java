package dev.tastemaker.evaluation;

import static java.util.Locale.ROOT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.learning.InteractionSequences;
import dev.tastemaker.learning.ItemText;
import dev.tastemaker.problem.Refusal;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A published set of sequences: {@code items.jsonl.gz} with a title and categories an item, {@code sequences.csv.gz} with a line a
 * shopper. Items are numbered in the order in which they are met; ids are kept from the models.
 */
record SequenceSet(List<ItemText> texts, InteractionSequences sequences) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static SequenceSet read(Path folder) {
        try {
            Map<String, Integer> numbers = new LinkedHashMap<>();
            List<ItemText> texts = new ArrayList<>();
            readItems(file(folder, "items.jsonl"), numbers, texts);
            List<int[]> rows = readSequences(file(folder, "sequences.csv"), numbers);
            while (texts.size() < numbers.size()) {
                texts.add(ItemText.NONE); // met in a sequence only
            }
            if (rows.isEmpty()) {
                throw Refusal.invalid("no sequence has the three items that a held-out measure needs");
            }
            return new SequenceSet(texts, new InteractionSequences(texts.size(), rows.toArray(int[][]::new)));
        } catch (IOException e) {
            throw Refusal.notFound("the sequences in " + folder + " cannot be read: " + e.getMessage());
        }
    }

    private static BufferedReader file(Path folder, String name) throws IOException {
        Path packed = folder.resolve(name + ".gz");
        InputStream stream = Files.exists(packed)
                ? new GZIPInputStream(new BufferedInputStream(Files.newInputStream(packed)), 1 << 16)
                : new BufferedInputStream(Files.newInputStream(folder.resolve(name)));
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    private static void readItems(BufferedReader source, Map<String, Integer> numbers, List<ItemText> texts)
            throws IOException {
        try (BufferedReader lines = source) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank()) {
                    continue;
                }
                JsonNode item = JSON.readTree(line);
                String id = first(item, "item_id", "itemId", "id", "asin").asText();
                if (numbers.putIfAbsent(id, numbers.size()) == null) {
                    List<String> path = new ArrayList<>();
                    List<String> words = new ArrayList<>();
                    JsonNode categories = first(item, "categories", "category");
                    boolean paths = categories.path(0).isArray();
                    collect(paths ? categories.get(0) : categories, path);
                    for (int i = 1; paths && i < categories.size(); i++) {
                        collect(categories.get(i), words);
                    }
                    collect(first(item, "brand"), words);
                    texts.add(new ItemText(first(item, "title", "name").asText(""), path, words));
                }
            }
        }
    }

    private static JsonNode first(JsonNode item, String... names) {
        for (String name : names) {
            if (item.hasNonNull(name)) {
                return item.get(name);
            }
        }
        return JSON.missingNode();
    }

    /** All names in a list of lists, whatever its depth. */
    private static void collect(JsonNode node, List<String> names) {
        if (node.isArray()) {
            node.forEach(each -> collect(each, names));
        } else if (node.isTextual()) {
            names.add(node.asText());
        }
    }

    // "shopper,1 2 3" as it is published, but also with other separators, quotes, brackets and more columns.
    private static List<int[]> readSequences(BufferedReader source, Map<String, Integer> numbers) throws IOException {
        List<int[]> rows = new ArrayList<>();
        try (BufferedReader lines = source) {
            String first = lines.readLine();
            if (first == null) {
                return rows;
            }
            String separator = first.indexOf('\t') >= 0 ? "\t" : ",";
            String[] header = first.split(separator, -1);
            int column = 1;
            for (int i = header.length - 1; i > 0; i--) {
                column = header[i].toLowerCase(ROOT).contains("item") ? i : column;
            }
            for (String line = first; line != null; line = lines.readLine()) {
                String[] cells = line.split(separator, -1);
                // with another number of cells the list itself holds separators, and is all that follows the shopper
                String list = cells.length == header.length && cells.length > 1
                        ? cells[column]
                        : line.substring(line.indexOf(separator) + 1);
                add(list, numbers, rows);
            }
        }
        return rows;
    }

    /** A list of fewer than three ids, as a header is, leaves nothing to learn from. */
    private static void add(String list, Map<String, Integer> numbers, List<int[]> rows) {
        String[] ids = list.replaceAll("[\\[\\]\"']", " ").strip().split("[\\s,;|]+");
        if (ids.length < 3) {
            return;
        }
        int[] row = new int[ids.length];
        for (int i = 0; i < ids.length; i++) {
            Integer number = numbers.putIfAbsent(ids[i], numbers.size());
            row[i] = number == null ? numbers.size() - 1 : number;
        }
        rows.add(row);
    }
}

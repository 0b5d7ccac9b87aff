package dev.tastemaker.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.problem.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/**
 * Shopping requests, each with the products that answer it, and the small catalogue of all of these.
 *
 * @param requests kind of request (product, shop, voucher …) to its requests
 */
record GoldRequests(List<Item> items, Map<String, List<Request>> requests) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CATALOGUE = "mini_catalog.jsonl.gz";
    private static final String END = ".jsonl.gz";

    /** @param wanted ids of the products that the request is for */
    record Request(String query, Set<String> wanted) {}

    static boolean in(Path folder) {
        return Files.isRegularFile(folder.resolve(CATALOGUE));
    }

    static GoldRequests read(Path folder, Optional<String> split) {
        List<Item> items = lines(folder.resolve(CATALOGUE)).stream()
                .map(GoldRequests::item)
                .toList();
        Set<String> known = items.stream().map(Item::id).collect(Collectors.toSet());
        Map<String, List<Request>> requests = new TreeMap<>();
        for (String name : names(folder)) {
            int mark = name.lastIndexOf('_');
            if (split.isEmpty() || name.substring(mark + 1).equals(split.get())) {
                List<Request> kind = lines(folder.resolve(name + END)).stream()
                        .map(line -> request(line, known))
                        .filter(request -> !request.wanted().isEmpty())
                        .toList();
                requests.computeIfAbsent(name.substring(0, mark), key -> new ArrayList<>())
                        .addAll(kind);
            }
        }
        requests.values().removeIf(List::isEmpty);
        if (requests.isEmpty()) {
            throw Refusal.notFound(folder + " holds no requests"
                    + split.map(name -> " of the split " + name).orElse(""));
        }
        return new GoldRequests(items, requests);
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(END) && !name.equals(CATALOGUE))
                    .map(name -> name.substring(0, name.length() - END.length()))
                    .filter(name -> name.lastIndexOf('_') > 0)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Refusal.notFound(folder + " cannot be read: " + e.getMessage());
        }
    }

    private static List<JsonNode> lines(Path file) {
        List<JsonNode> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(JSON.readTree(line));
            }
        } catch (IOException e) {
            throw Refusal.invalid(file + " cannot be read: " + e.getMessage());
        }
        return lines;
    }

    /** The catalogue has titles alone. */
    private static Item item(JsonNode line) {
        return EvaluationCatalog.titled(
                line.path("product_id").asText(), line.path("title").asText());
    }

    private static Request request(JsonNode line, Set<String> known) {
        JsonNode reward = line.path("reward");
        Stream<JsonNode> products =
                reward.isArray() ? StreamSupport.stream(reward.spliterator(), false) : Stream.of(reward);
        Set<String> wanted = products.map(product -> product.path("product_id").asText())
                .filter(known::contains)
                .collect(Collectors.toUnmodifiableSet());
        return new Request(line.path("query").asText(), wanted);
    }
}

package dev.tastemaker.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.problem.StrictJson;
import dev.tastemaker.recommendation.RecommendationRequest;
import dev.tastemaker.recommendation.RecommendationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * {@code drill stuffing}: one item whose description holds what everybody searches for, beside its clean twin. How often
 * either is among the first five of queries that have nothing to do with it.
 */
@ApplicationScoped
class StuffingDrill {
    private static final ObjectMapper JSON = StrictJson.mapper();
    private static final int QUERIES = 200;
    private static final int FIRST = 5;
    private static final int LONGEST = 9_000;

    private final RecommendationService recommendations;
    private final EvaluationCatalog catalog;

    @Inject
    StuffingDrill(RecommendationService recommendations, EvaluationCatalog catalog) {
        this.recommendations = recommendations;
        this.catalog = catalog;
    }

    void run(CommandLine line) {
        List<Item> sample = SampleShop.items();
        List<String> queries = sample.stream()
                .map(item -> item.title().replaceAll(",.*", ""))
                .distinct()
                .limit(QUERIES)
                .toList();
        List<Item> items = new ArrayList<>(sample);
        items.add(twin("stuffing-clean", "A small brush for the strings of a harp."));
        String stuffed = String.join(", ", queries) + ". A small brush for the strings of a harp.";
        items.add(twin("stuffing-stuffed", stuffed.substring(0, Math.min(LONGEST, stuffed.length()))));
        catalog.load(items);
        int clean = 0;
        int hits = 0;
        ProgressLines progress = new ProgressLines();
        int done = 0;
        for (String query : queries) {
            List<String> first = recommendations
                    .ranking(new RecommendationRequest(query, null, null, ItemFilter.NONE, FIRST), Set.of())
                    .itemIds()
                    .stream()
                    .limit(FIRST)
                    .toList();
            clean += first.contains("stuffing-clean") ? 1 : 0;
            hits += first.contains("stuffing-stuffed") ? 1 : 0;
            progress.progress("queries", ++done, queries.size(), "asked");
        }
        ObjectNode json = JSON.createObjectNode()
                .put("queries", queries.size())
                .put("top5_clean", clean / (double) queries.size())
                .put("top5_stuffed", hits / (double) queries.size());
        String text = String.format(
                Locale.ROOT,
                "among the first %d of %d unrelated queries: the clean twin %d times, the stuffed one %d times%n",
                FIRST,
                queries.size(),
                clean,
                hits);
        Reports.publish(
                text, json.toString(), line.option("report").map(Path::of).orElse(null), "stuffing.txt");
    }

    private static Item twin(String id, String description) {
        ObjectNode item = JSON.createObjectNode()
                .put("id", id)
                .put("title", "Harp string brush")
                .put("description", description);
        item.putObject("price").put("amount", "9.00").put("currency", "EUR");
        return read(item);
    }

    private static Item read(JsonNode node) {
        try {
            return JSON.treeToValue(node, Item.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

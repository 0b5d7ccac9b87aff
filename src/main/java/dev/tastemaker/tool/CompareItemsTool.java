package dev.tastemaker.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.recommendation.Recommendation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Puts items side by side. */
@ApplicationScoped
class CompareItemsTool implements Tool {
    private final KnownItems known;
    private final ResultWriter results;

    @Inject
    CompareItemsTool(KnownItems known, ResultWriter results) {
        this.known = known;
        this.results = results;
    }

    @Override
    public String name() {
        return "compare_items";
    }

    @Override
    public ToolResult call(JsonNode arguments, ToolContext context) {
        List<String> ids = ToolJson.texts(arguments, "ids");
        List<Recommendation> found = known.find(ids, "compared");
        if (found.size() < 2) {
            throw Refusal.invalid("at least two of the ids must be known items; use ids from an earlier result");
        }
        Comparison comparison = Comparison.of(
                found.stream().map(Recommendation::item).toList(), ToolJson.texts(arguments, "aspects"), Instant.now());
        ObjectNode node = ToolJson.object();
        ArrayNode items = node.putArray("items");
        found.forEach(each -> items.addObject()
                .put("id", each.item().id())
                .put("title", PlainText.of(each.item().title(), 160)));
        ArrayNode rows = node.putArray("rows");
        comparison.rows().forEach(row -> {
            ObjectNode line = rows.addObject().put("fact", row.fact());
            ArrayNode values = line.putArray("values");
            row.values().forEach(value -> values.add(value.orElse(null)));
        });
        KnownItems.missing(node, ids, found);
        return ToolResult.of(results.bounded(node), found);
    }
}

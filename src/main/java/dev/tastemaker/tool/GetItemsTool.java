package dev.tastemaker.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.recommendation.Recommendation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Reads everything known about items by their ids. */
@ApplicationScoped
class GetItemsTool implements Tool {
    private final KnownItems known;
    private final ResultWriter results;

    @Inject
    GetItemsTool(KnownItems known, ResultWriter results) {
        this.known = known;
        this.results = results;
    }

    @Override
    public String name() {
        return "get_items";
    }

    @Override
    public ToolResult call(JsonNode arguments, ToolContext context) {
        List<String> ids = ToolJson.texts(arguments, "ids");
        List<Recommendation> found = known.find(ids, "asked for");
        Instant now = Instant.now();
        ObjectNode node = ToolJson.object();
        ArrayNode items = node.putArray("items");
        found.forEach(item -> items.add(ItemJson.whole(item, now)));
        KnownItems.missing(node, ids, found);
        return ToolResult.of(results.bounded(node), found);
    }
}

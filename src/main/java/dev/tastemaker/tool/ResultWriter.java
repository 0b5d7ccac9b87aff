package dev.tastemaker.tool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.recommendation.Recommendation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Writes results for a model and keeps them small. */
@ApplicationScoped
class ResultWriter {
    private final int maxLength;

    @Inject
    ResultWriter(ToolConfig config) {
        this.maxLength = config.maxResultLength();
    }

    /** A ranked list; a fallback is named, so that it is not taken for what was asked. */
    ToolResult list(Recommendation.Ranked ranked) {
        Instant now = Instant.now();
        ObjectNode node = ToolJson.object();
        if (ranked.fallback() != null) {
            node.put("note", "nothing matched the request; these are " + ranked.fallback() + " items instead");
        }
        ArrayNode items = node.putArray("items");
        ranked.recommendations().forEach(each -> items.add(ItemJson.brief(each, now)));
        return ToolResult.of(bounded(node), ranked);
    }

    /** The text of {@code node}; items are left out from the end, and counted, until it fits. */
    String bounded(ObjectNode node) {
        String text = node.toString();
        int leftOut = 0;
        while (text.length() > maxLength && node.path("items") instanceof ArrayNode items && items.size() > 1) {
            items.remove(items.size() - 1);
            text = node.put("leftOut", ++leftOut).toString();
        }
        return text;
    }
}

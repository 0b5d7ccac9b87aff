package dev.tastemaker.tool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemStore;
import dev.tastemaker.recommendation.Recommendation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Items by id, without those that no shopper may see now. A sold-out one is told of: that is an answer too. */
@ApplicationScoped
class KnownItems {
    private final ItemStore items;

    @Inject
    KnownItems(ItemStore items) {
        this.items = items;
    }

    List<Recommendation> find(List<String> ids, String reason) {
        Instant now = Instant.now();
        return items.find(ids).stream()
                .filter(item -> visible(item, now))
                .map(item -> new Recommendation(item, 0, List.of(), reason))
                .toList();
    }

    private static boolean visible(Item item, Instant now) {
        return (item.visibleFrom() == null || !item.visibleFrom().isAfter(now))
                && (item.visibleTo() == null || item.visibleTo().isAfter(now));
    }

    /** Names the ids that were not found, so that a model does not take silence for an answer. */
    static void missing(ObjectNode node, List<String> ids, List<Recommendation> found) {
        Set<String> foundIds = found.stream().map(each -> each.item().id()).collect(Collectors.toSet());
        ArrayNode missing = node.putArray("missing");
        ids.stream().filter(id -> !foundIds.contains(id)).forEach(id -> missing.add(PlainText.of(id, 128)));
    }
}

package dev.tastemaker.ingestion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

@ApplicationScoped
class ItemIntake implements Intake<Item> {
    private final ItemStore items;
    private final ObjectMapper json;

    @Inject
    ItemIntake(ItemStore items, ObjectMapper json) {
        this.items = items;
        this.json = json;
    }

    @Override
    public Item read(ObjectNode line) throws JsonProcessingException {
        return json.treeToValue(line, Item.class);
    }

    @Override
    public String id(Item item) {
        return item.id();
    }

    @Override
    public String line(Item item) {
        return json.valueToTree(item).toString();
    }

    @Override
    public List<Boolean> save(List<Item> batch) {
        return items.save(batch).stream()
                .map(outcome -> outcome != ItemStore.Saved.UNCHANGED)
                .toList();
    }

    @Override
    public Set<String> savedSince(Collection<String> ids, Instant since) {
        return items.savedSince(ids, since);
    }
}

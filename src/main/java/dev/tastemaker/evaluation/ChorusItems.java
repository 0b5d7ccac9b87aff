package dev.tastemaker.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.catalog.Availability;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.catalog.Price;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** The electronics catalogue as items. */
final class ChorusItems {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ChorusItems() {}

    static List<Item> read(Path file) throws IOException {
        List<Item> items = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                items.add(item(JSON.readTree(line)));
            }
        }
        return items;
    }

    private static Item item(JsonNode row) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        row.properties().forEach(field -> {
            if (field.getKey().startsWith("attr_")) {
                String name = field.getKey().substring(7);
                JsonNode value = field.getValue();
                if (value.isNumber()) {
                    attributes.put(name, value.numberValue());
                } else if (value.isBoolean()) {
                    attributes.put(name, value.booleanValue());
                } else {
                    String text = value.asText();
                    attributes.put(name, text.substring(0, Math.min(2_000, text.length())));
                }
            }
        });
        return new Item(
                row.path("id").asText(),
                ItemKind.PRODUCT,
                row.path("title").asText(),
                row.path("short_description").asText(""),
                "",
                row.path("supplier").asText(),
                List.of(),
                new Price(BigDecimal.valueOf(row.path("price").asLong(), 2), "USD"),
                Availability.IN_STOCK,
                null,
                null,
                row.path("img_500x500").asText(null),
                "en",
                attributes,
                List.of(),
                List.of(),
                null,
                null);
    }
}

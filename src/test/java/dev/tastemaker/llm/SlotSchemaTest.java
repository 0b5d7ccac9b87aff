package dev.tastemaker.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tried with the schema of the guided turn, as it stands. */
class SlotSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void anEmptyScreenLeavesSearchAndNone() throws IOException {
        assertEquals(List.of("search", "none"), actions(filled(List.of(), List.of())));
    }

    @Test
    void oneItemCannotBeCompared() throws IOException {
        assertEquals(List.of("search", "get", "similar", "none"), actions(filled(List.of(1), List.of())));
    }

    @Test
    void onlyItemsOnTheScreenCanBeChosen() throws IOException {
        JsonNode schema = filled(List.of(1, 2, 3), List.of());
        JsonNode items = schema.path("anyOf").path(2).path("properties").path("items");
        assertEquals("[1,2,3]", items.path("items").path("enum").toString());
        assertEquals(3, items.path("maxItems").asInt());
    }

    @Test
    void aFieldWithNothingToChooseGoesAway() throws IOException {
        JsonNode without = filled(List.of(), List.of()).path("anyOf").path(0).path("properties");
        assertFalse(without.has("under"));
        assertTrue(without.has("query"));
    }

    @Test
    void numbersStayAsTheyAreWritten() {
        List<BigDecimal> prices = List.of(new BigDecimal("50"), new BigDecimal("49.90"), new BigDecimal("1E+2"));
        assertEquals(
                "{\"enum\":[50,49.90,100]}", SlotSchema.fill("{\"enum\":[\"{{prices}}\"]}", Map.of("prices", prices)));
    }

    @Test
    void fixedValuesOfAnEnumStay() {
        assertEquals(
                "{\"enum\":[1,\"none\"]}", SlotSchema.fill("{\"enum\":[\"{{a}}\",\"none\"]}", Map.of("a", List.of(1))));
    }

    @Test
    void anUnknownSlotIsNamed() {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> SlotSchema.fill("{\"enum\":[\"{{screeen}}\"]}", Map.of()));
        assertTrue(refusal.getMessage().contains("{{screeen}}"));
    }

    @Test
    void aSchemaThatLeavesNoChoiceIsRefused() {
        for (String schema : List.of("{\"enum\":[\"{{a}}\"]}", "{\"anyOf\":[{\"enum\":[\"{{a}}\"]}]}", "[]", "{")) {
            assertThrows(IllegalArgumentException.class, () -> SlotSchema.fill(schema, Map.of("a", List.of())), schema);
        }
    }

    private static JsonNode filled(List<Integer> screen, List<Integer> prices) throws IOException {
        String schema = Files.readString(Path.of("prompts/shopping/schema.json"));
        return JSON.readTree(SlotSchema.fill(schema, Map.of("asked", screen, "compared", screen, "prices", prices)));
    }

    private static List<String> actions(JsonNode schema) {
        List<String> actions = new ArrayList<>();
        schema.path("anyOf")
                .forEach(branch -> actions.add(
                        branch.path("properties").path("action").path("const").asText()));
        return actions;
    }
}

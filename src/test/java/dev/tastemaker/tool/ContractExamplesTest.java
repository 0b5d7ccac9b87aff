package dev.tastemaker.tool;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.catalog.Fact;
import dev.tastemaker.catalog.InMemoryItemStore;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.catalog.Items;
import dev.tastemaker.recommendation.Recommendation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a contract shows a model is what the tool really takes and returns. */
class ContractExamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<ToolContract> CONTRACTS = ToolContracts.in(Path.of("tools"));
    private static final InMemoryItemStore STORE = new InMemoryItemStore();

    static {
        STORE.save(List.of(kettle(), gooseneck(), grinder(), video()));
    }

    @Test
    void everyExampleFulfilsItsOwnSchema() {
        for (ToolContract contract : CONTRACTS) {
            assertTrue(contract.examples().size() >= 2, contract.name());
            for (ToolContract.Example example : contract.examples()) {
                assertDoesNotThrow(() -> new ArgumentCheck(contract).check(example.arguments()), contract.name());
            }
        }
    }

    @Test
    void getItemsReturnsItsExamples() throws Exception {
        assertExamples(new GetItemsTool(new KnownItems(STORE), writer()));
    }

    @Test
    void compareItemsReturnsItsExamples() throws Exception {
        assertExamples(new CompareItemsTool(new KnownItems(STORE), writer()));
    }

    @Test
    void listsShowItemsAsTheirExamplesDo() throws Exception {
        for (String name : List.of("search_items", "similar_items", "recommend_items", "trending_items")) {
            for (ToolContract.Example example : contract(name).examples()) {
                for (JsonNode shown : example.result().path("items")) {
                    Item item = STORE.find(List.of(shown.path("id").asText())).getFirst();
                    Recommendation recommendation = new Recommendation(
                            item, 1, List.of(), shown.path("reason").asText());
                    String written =
                            ItemJson.brief(recommendation, Instant.now()).toString();
                    assertEquals(shown, JSON.readTree(written), name);
                }
            }
        }
    }

    @Test
    void everySpecificationCarriesTheSchemaOfItsFile() {
        for (ToolContract contract : CONTRACTS) {
            var specification = contract.specification();
            assertEquals(contract.description(), specification.description());
            Set<String> properties = new HashSet<>();
            contract.parameters().path("properties").fieldNames().forEachRemaining(properties::add);
            assertEquals(properties, specification.parameters().properties().keySet());
        }
    }

    private static void assertExamples(Tool tool) throws Exception {
        for (ToolContract.Example example : contract(tool.name()).examples()) {
            ToolResult result = tool.call(example.arguments(), ToolContext.ANONYMOUS);
            assertFalse(result.refused());
            assertEquals(unordered(example.result()), unordered(JSON.readTree(result.json())), tool.name());
        }
    }

    /** Rows have no order that a model could rely on. */
    private static Map<String, Object> unordered(JsonNode result) {
        Map<String, Object> parts = new LinkedHashMap<>();
        result.properties().forEach(part -> {
            Set<JsonNode> elements = new HashSet<>();
            part.getValue().forEach(elements::add);
            parts.put(part.getKey(), elements);
        });
        return parts;
    }

    private static ToolContract contract(String name) {
        return CONTRACTS.stream()
                .filter(contract -> contract.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ResultWriter writer() {
        return new ResultWriter(new ToolConfig() {
            @Override
            public Optional<Path> directory() {
                return Optional.empty();
            }

            @Override
            public int maxResultLength() {
                return 9_000;
            }
        });
    }

    private static Item kettle() {
        return Items.builder("kettle-arden-17", "Arden kettle with temperature control, 1.7 l")
                .brand("Arden")
                .category("Home", "Kitchen", "Kettles")
                .price("49.90", "EUR")
                .stock(12)
                .description("Heats to 60, 80, 90 or 100 degrees and keeps warm for 30 minutes. Steel body, cordless,"
                        + " 360 degree base.")
                .attributes(attributes("colour", "black", "capacity", "1.7 l", "material", "steel", "weight_g", 840))
                .facts(
                        new Fact("price_was", "59.90", "EUR", null, null),
                        fact("rating_avg", "4.6"),
                        fact("rating_count", "212"),
                        new Fact("lowest_30d", "49.90", "EUR", null, null),
                        fact("offer_ends_at", "2027-01-31T22:00:00Z"))
                .build();
    }

    private static Item gooseneck() {
        return Items.builder("kettle-solveig-08", "Solveig gooseneck kettle, 0.9 l")
                .brand("Solveig")
                .category("Home", "Kitchen", "Kettles")
                .price("64.00", "EUR")
                .attributes(attributes("colour", "white", "capacity", "0.9 l"))
                .facts(fact("rating_avg", "4.8"), fact("rating_count", "97"))
                .build();
    }

    private static Item grinder() {
        return Items.builder("grinder-halden-03", "Halden hand coffee grinder, steel burrs")
                .brand("Halden")
                .category("Home", "Kitchen", "Coffee")
                .price("38.50", "EUR")
                .stock(4)
                .description("Steel conical burrs with 36 settings; grinds 25 g at a time.")
                .attributes(attributes("colour", "silver", "material", "steel", "weight_g", 510))
                .facts(fact("rating_avg", "4.4"), fact("rating_count", "58"))
                .build();
    }

    private static Item video() {
        return new Item(
                "video-pour-over-basics",
                ItemKind.VIDEO,
                "Pour-over coffee in four minutes",
                "",
                "",
                null,
                List.of("Watch", "Kitchen"),
                null,
                null,
                null,
                null,
                null,
                "en",
                Map.of(),
                List.of("kettle-solveig-08", "grinder-halden-03"),
                List.of(),
                null,
                null);
    }

    private static Fact fact(String name, String value) {
        return new Fact(name, value, null, null, null);
    }

    private static Map<String, Object> attributes(Object... namesAndValues) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return attributes;
    }
}

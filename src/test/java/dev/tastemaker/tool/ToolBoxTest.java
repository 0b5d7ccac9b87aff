package dev.tastemaker.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToolBoxTest {
    private static final List<ToolContract> CONTRACTS = ToolContracts.in(Path.of("tools"));

    /** A tool that only repeats its arguments. */
    private record EchoTool(String name) implements Tool {
        @Override
        public ToolResult call(JsonNode arguments, ToolContext context) {
            ToolJson.refuseOtherShopper(arguments, context);
            ToolJson.filter(arguments);
            return ToolResult.of(arguments.toString(), List.of());
        }
    }

    private static final ToolBox BOX = new ToolBox(
            CONTRACTS,
            CONTRACTS.stream()
                    .map(contract -> (Tool) new EchoTool(contract.name()))
                    .toList());

    @Test
    void bindsEachContractToItsClass() {
        assertEquals(7, BOX.specifications().size());
        assertFalse(call("search_items", "{\"query\":\"kettle\",\"filter\":{\"maxPrice\":50}}")
                .refused());
    }

    @Test
    void packagedContractsAreTheSame() {
        assertEquals(CONTRACTS, ToolContracts.packaged());
    }

    @Test
    void doesNotStartWhenASideIsMissing() {
        assertEquals(
                "tools cannot be bound: tools/compare_items.json has no class",
                complaint(List.of(), CONTRACTS.subList(0, 1)));
        assertEquals(
                "tools cannot be bound: the tool fly has no contract tools/fly.json",
                complaint(List.of(new EchoTool("fly")), List.of()));
        assertEquals(
                "tools cannot be bound: two classes are named compare_items",
                complaint(
                        List.of(new EchoTool("compare_items"), new EchoTool("compare_items")),
                        CONTRACTS.subList(0, 1)));
    }

    @Test
    void refusesInASentenceThatSaysWhatToChange() {
        refused("filter.maxPrice must be a number", "search_items", "{'query':'x','filter':{'maxPrice':'50'}}");
        refused("query is missing", "search_items", "{}");
        refused("query is missing", "search_items", "");
        refused("colour is not an argument; leave it out", "search_items", "{'query':'x','colour':'red'}");
        refused("filter.price is not an argument; leave it out", "search_items", "{'query':'x','filter':{'price':5}}");
        refused("limit must be at most 20", "search_items", "{'query':'x','limit':500}");
        refused("limit must be a whole number", "search_items", "{'query':'x','limit':2.5}");
        refused("query must not be empty", "search_items", "{'query':''}");
        refused(
                "filter.kinds[0] must be one of product, video, livestream, article",
                "search_items",
                "{'query':'x','filter':{'kinds':['shoe']}}");
        refused(
                "filter.currency must look like ^[A-Z]{3}$",
                "search_items", "{'query':'x','filter':{'currency':'euro'}}");
        refused("ids needs at least 2 entries", "compare_items", "{'ids':['a']}");
        refused("ids names something twice", "compare_items", "{'ids':['a','a']}");
        refused("minPrice is above maxPrice", "search_items", "{'query':'x','filter':{'minPrice':9,'maxPrice':5}}");
    }

    @Test
    void nullIsLeftOut() {
        ToolResult result =
                call("search_items", "{\"query\":\"x\",\"limit\":null,\"filter\":{\"maxPrice\":null,\"minPrice\":5}}");
        assertEquals("{\"query\":\"x\",\"filter\":{\"minPrice\":5}}", result.json());
    }

    @Test
    void refusesWhatIsNoArgumentsAtAll() {
        refused("the arguments must be one JSON object", "search_items", "[]");
        refused("the arguments must be one JSON object", "search_items", "'kettle'");
        refused("the arguments are not valid JSON; send one JSON object", "search_items", "{'query':");
        refused("the arguments are not valid JSON; send one JSON object", "search_items", "{'query':'x'} and more");
        refused("the arguments are not valid JSON; send one JSON object", "search_items", "[".repeat(100_000));
    }

    @Test
    void namesTheToolsWhenAnUnknownOneIsCalled() {
        assertTrue(
                call("delete_items", "{}").json().contains("there is no tool delete_items; there are compare_items, "));
    }

    @Test
    void aModelCannotAskAboutAnotherShopper() {
        refused(
                "only the shopper of this conversation can be asked about; leave shopperId out",
                "shopper_profile",
                "{'shopperId':'s-002'}");
        ToolContext first = new ToolContext("s-001", "en", null);
        assertFalse(
                BOX.call("shopper_profile", "{\"shopperId\":\"s-001\"}", first).refused());
        assertTrue(
                BOX.call("recommend_items", "{\"shopperId\":\"s-002\"}", first).refused());
    }

    @Test
    void aBrokenToolIsARefusalWithoutItsInnards() {
        ToolBox box = new ToolBox(CONTRACTS.subList(0, 1), List.of(new Tool() {
            @Override
            public String name() {
                return CONTRACTS.getFirst().name();
            }

            @Override
            public ToolResult call(JsonNode arguments, ToolContext context) {
                throw new IllegalStateException("connection to 10.0.0.1 refused");
            }
        }));
        ToolResult result = box.call("compare_items", "{\"ids\":[\"a\",\"b\"]}", ToolContext.ANONYMOUS);
        assertEquals(
                "{\"refused\":\"the catalog could not be read just now; try once more or answer without it\"}",
                result.json());
    }

    private static String complaint(List<Tool> tools, List<ToolContract> contracts) {
        return assertThrows(IllegalStateException.class, () -> new ToolBox(contracts, tools))
                .getMessage();
    }

    private static void refused(String sentence, String tool, String arguments) {
        ToolResult result = call(tool, arguments.replace('\'', '"'));
        assertTrue(result.refused(), sentence);
        assertEquals(ToolJson.object().put("refused", sentence).toString(), result.json());
    }

    private static ToolResult call(String name, String arguments) {
        return BOX.call(name, arguments, ToolContext.ANONYMOUS);
    }
}

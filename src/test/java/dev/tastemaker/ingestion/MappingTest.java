package dev.tastemaker.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.StrictJson;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MappingTest {
    private static final ObjectMapper JSON = StrictJson.mapper();
    private final MappingLibrary library = new MappingLibrary();

    @Test
    void mapsTheChorusCatalogue() throws JsonProcessingException {
        ObjectNode row = object("""
                {"id": "1399", "name": "80", "title": "HP 80 Original Cyan", "ean": ["0882780756328", "0088698629123"],
                 "short_description": "80 175-ml Cyan", "img_500x500": "http://images.example/1399.jpg",
                 "date_released": "2006-07-01T00:00:00Z", "supplier": "HP", "price": 12595, "attr_t_ink_type": "Dye-based ink",
                 "attr_t_storage_temperature__t_t_": "-40 - 60", "attr_n_width": 56.0, "attr_n_depth": 298.45,
                 "attr_b_wi_fi": true, "attr_t_long": "LONG"}
                """.replace("LONG", "word ".repeat(1_000)));
        Set<String> columns = new LinkedHashSet<>();
        row.fieldNames().forEachRemaining(columns::add);
        Mapping chorus = library.recognising(ImportKind.ITEMS, columns).orElseThrow();
        assertEquals("chorus", chorus.name());

        Item item = JSON.treeToValue(chorus.map(row).getFirst(), Item.class);
        assertEquals("125.95", item.price().amount().toPlainString());
        assertEquals("USD", item.price().currency());
        assertEquals("HP", item.brand());
        assertEquals("-40 - 60", item.attributes().get("storage_temperature_t_t"));
        assertEquals("56", item.attributes().get("width").toString());
        assertEquals("298.45", item.attributes().get("depth").toString());
        assertEquals(true, item.attributes().get("wi_fi"));
        assertEquals(
                List.of("0882780756328", "0088698629123"), item.attributes().get("ean"));
        assertTrue(item.attributes().get("long").toString().endsWith("word…"));
    }

    @Test
    void aListOfOddLengthIsCutAndTheItemKept() throws JsonProcessingException {
        String codes = "\"1\",".repeat(70) + "\"1\"";
        ObjectNode line = library.named("chorus")
                .map(object("{\"id\":\"1\",\"title\":\"x\",\"ean\":[" + codes + "]}"))
                .getFirst();
        Item item = JSON.treeToValue(line, Item.class);
        assertEquals(50, ((List<?>) item.attributes().get("ean")).size());
    }

    @Test
    void anItemWithoutAPriceIsAccepted() throws JsonProcessingException {
        ObjectNode line = library.named("chorus")
                .map(object("{\"id\":\"1\",\"title\":\"x\"}"))
                .getFirst();
        assertEquals(null, JSON.treeToValue(line, Item.class).price());
    }

    @Test
    void tablesWithOurOwnNamesNeedNoMapping() throws JsonProcessingException {
        ObjectNode row = object("""
                {"id":"1","title":"Kettle","price":"49.90","currency":"EUR","category":"Home > Kitchen","stock":"12",
                 "availability":"in stock","attributes.colour":"black","mentions":"a, b","rating_avg":"4.6"}
                """);
        Item item =
                JSON.treeToValue(library.columnsOf(ImportKind.ITEMS).map(row).getFirst(), Item.class);
        assertEquals(12, item.stock());
        assertEquals(List.of("Home", "Kitchen"), item.category());
        assertEquals(List.of("a", "b"), item.mentions());
        assertEquals("black", item.attributes().get("colour"));
        assertEquals("rating_avg", item.facts().getFirst().name());
        assertEquals("49.90", item.price().amount().toPlainString());
    }

    @Test
    void takesFieldsFromPathsConstantsAndSeveralColumns() throws JsonProcessingException {
        Mapping mapping = mapping("""
                {"kind":"interactions","fields":{"id":{"join":["who","what","when"],"with":"/"},"shopperId":"who",
                 "itemId":{"from":["nothing","what"]},"type":{"constant":"view"},"at":"when","value":{"from":"deep.er","scale":"0.5"}}}
                """);
        assertEquals(
                "{\"id\":\"s/7/t\",\"shopperId\":\"s\",\"itemId\":\"7\",\"type\":\"view\",\"at\":\"t\",\"value\":2.5}",
                mapping.map(object("{\"who\":\"s\",\"what\":7,\"when\":\"t\",\"deep\":{\"er\":5}}"))
                        .getFirst()
                        .toString());
    }

    @Test
    void refusesMappingsThatCannotBeMeant() {
        for (String definition : List.of(
                "{}",
                "{\"fields\":{\"title\":\"t\"}}",
                "{\"fields\":{\"id\":\"i\",\"colour\":\"c\"}}",
                "{\"fields\":{\"id\":{\"script\":\"1+1\"}}}",
                "{\"fields\":{\"id\":{\"from\":[]}}}",
                "{\"fields\":{\"id\":{\"from\":\"a\",\"scale\":\"x\"}}}",
                "{\"fields\":{\"id\":7}}",
                "{\"kind\":\"orders\",\"fields\":{\"id\":\"i\"}}",
                "{\"id\":\"i\"}",
                "[1]")) {
            assertThrows(Refusal.class, () -> mapping(definition), definition);
        }
        assertThrows(Refusal.class, () -> library.named("nothing"));
    }

    private static Mapping mapping(String json) throws JsonProcessingException {
        return Mapping.parse(JSON.readTree(json));
    }

    private static ObjectNode object(String json) throws JsonProcessingException {
        return (ObjectNode) JSON.readTree(json);
    }
}

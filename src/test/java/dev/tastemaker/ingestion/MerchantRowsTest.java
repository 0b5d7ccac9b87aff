package dev.tastemaker.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.catalog.Availability;
import dev.tastemaker.catalog.Fact;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.problem.Refusal;
import dev.tastemaker.problem.StrictJson;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MerchantRowsTest {
    private static final ObjectMapper JSON = StrictJson.mapper();
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private final MerchantRows merchant = new MerchantRows(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void readsAGoogleRow() {
        Item item = item("""
                {"id":"K-1","title":"Arden kettle","description":"Boils <b>fast</b> &amp; quietly","link":"https://shop/k-1",
                 "image link":"https://shop/k-1.jpg","price":"49.90 EUR","availability":"in stock","brand":"Arden",
                 "google product category":"730","product type":"Home > Kitchen > Kettles","gtin":"4006381333931",
                 "condition":"new","color":"black","size":"1.7 l","material":"steel","item group id":"K",
                 "product_detail":"General:Wireless:no,General:Power:2200 W",
                 "product_highlight":["Boils in 3 minutes","Stays cool"],"custom label 0":"margin-high"}
                """);
        assertEquals("Arden kettle", item.title());
        assertEquals("Boils fast & quietly", item.description());
        assertEquals(List.of("Home", "Kitchen", "Kettles"), item.category());
        assertEquals(new BigDecimal("49.90"), item.price().amount());
        assertEquals(Availability.IN_STOCK, item.availability());
        assertEquals("https://shop/k-1.jpg", item.image());
        assertEquals(
                Map.of(
                        "gtin", "4006381333931",
                        "condition", "new",
                        "colour", "black",
                        "size", "1.7 l",
                        "material", "steel",
                        "item_group_id", "K",
                        "highlights", List.of("Boils in 3 minutes", "Stays cool"),
                        "wireless", "no",
                        "power", "2200 W"),
                item.attributes());
    }

    @Test
    void aSaleThatHoldsIsThePriceAndTheRegularPriceAFact() {
        Item item = item("""
                {"id":"1","title":"x","price":"59.90 EUR","sale_price":"49.90 EUR",
                 "sale_price_effective_date":"2026-11-20T00:00+0100/2026-11-30T23:59+0100"}
                """);
        assertEquals(new BigDecimal("49.90"), item.price().amount());
        Fact was = item.fact("price_was", NOW).orElseThrow();
        assertEquals("59.90", was.value());
        assertEquals("EUR", was.unit());
        assertEquals(Instant.parse("2026-11-30T22:59:00Z"), was.validTo());
        assertEquals(
                "2026-11-30T22:59:00Z",
                item.fact("offer_ends_at", NOW).orElseThrow().value());
    }

    @Test
    void aSaleThatIsOverOrStillToComeIsNotThePrice() {
        for (String span : List.of("2026-10-01/2026-10-31", "2026-12-01/2026-12-31")) {
            Item item = item("{'id':'1','title':'x','price':'59.90 EUR','sale_price':'49.90 EUR',"
                    + "'sale_price_effective_date':'" + span + "'}");
            assertEquals(new BigDecimal("59.90"), item.price().amount());
            assertEquals(List.of(), item.facts());
        }
    }

    @Test
    void aSalePriceAboveThePriceIsNoReduction() {
        Item item = item("{'id':'1','title':'x','price':'49.90 EUR','sale_price':'59.90 EUR'}");
        assertEquals(List.of(), item.facts());
    }

    @Test
    void readsBothFlatSpellingsOfTheAgenticCommerceFeed() {
        Item older = item("""
                {"enable_search":"true","enable_checkout":"false","id":"S-1","title":"Trail shoe","description":"Light",
                 "link":"https://shop/s-1","image_link":"https://shop/s-1.jpg","price":"79.99 USD",
                 "availability":"in_stock","inventory_quantity":"25","product_category":"Apparel > Shoes","brand":"North",
                 "item_group_id":"S","product_review_count":"254","product_review_rating":"4.6","seller_name":"Shop",
                 "return_window":"30","weight":"1.5 lb"}
                """);
        Item newer = item("""
                {"is_eligible_search":true,"is_eligible_checkout":false,"item_id":"S-1","title":"Trail shoe",
                 "description":"Light","url":"https://shop/s-1","image_url":"https://shop/s-1.jpg","price":"79.99 USD",
                 "availability":"in_stock","inventory_quantity":25,"product_category":"Apparel > Shoes","brand":"North",
                 "group_id":"S","review_count":254,"star_rating":4.6,"seller_name":"Shop","return_deadline_in_days":30,
                 "weight":"1.5","item_weight_unit":"lb"}
                """);
        assertEquals(older, newer);
        assertEquals(25, older.stock());
        assertEquals("4.6", older.fact("rating_avg", NOW).orElseThrow().value());
    }

    @Test
    void readsEveryVariantOfAProduct() throws JsonProcessingException {
        ObjectNode product = (ObjectNode) JSON.readTree("""
                {"id":"tee","title":"Classic Tee","description":{"html":"<p>A <i>soft</i> tee</p>"},
                 "url":"https://shop/tee","media":[{"type":"video","url":"https://shop/v"},{"type":"image","url":"https://shop/i"}],
                 "variants":[
                  {"id":"tee-red-s","title":"Classic Tee - Red","price":{"amount":1999,"currency":"USD"},
                   "list_price":{"amount":2499,"currency":"USD"},"availability":{"available":true,"status":"in_stock"},
                   "variant_options":[{"name":"Color","value":"Red"},{"name":"Size","value":"Small"}],
                   "barcodes":[{"type":"GTIN","value":"00012345600012"}],"categories":[{"value":"Apparel > Shirts"}],
                   "seller":{"name":"Example Merchant"},"condition":["new"]},
                  {"id":"tee-blue","title":"Classic Tee - Blue","description":{"plain":"Blue"},
                   "availability":{"available":false,"status":"in_stock"}}]}
                """);
        List<Item> items = new AgenticRows(merchant)
                .map(product).stream().map(MerchantRowsTest::read).toList();
        Item red = items.get(0);
        assertEquals("tee-red-s", red.id());
        assertEquals("A soft tee", red.description());
        assertEquals("https://shop/i", red.image());
        assertEquals(new BigDecimal("19.99"), red.price().amount());
        assertEquals("24.99", red.fact("price_was", NOW).orElseThrow().value());
        assertEquals("Red", red.attributes().get("colour"));
        assertEquals("tee", red.attributes().get("item_group_id"));
        assertEquals(List.of("Apparel", "Shirts"), red.category());
        assertEquals(Availability.OUT_OF_STOCK, items.get(1).availability());
        assertEquals("Blue", items.get(1).description());
    }

    @Test
    void whatMayNotBeFoundIsKeptHidden() {
        assertEquals(
                Instant.EPOCH,
                item("{'id':'1','title':'x','is_eligible_search':false}").visibleTo());
        assertEquals(
                Instant.EPOCH,
                item("{'id':'1','title':'x','enable_search':'false'}").visibleTo());
        assertEquals(
                Instant.EPOCH, item("{'id':'1','title':'x','delete':'true'}").visibleTo());
        assertEquals(
                Instant.parse("2026-12-02T00:00:00Z"),
                item("{'id':'1','title':'x','expiration_date':'2026-12-01'}").visibleTo());
    }

    @Test
    void readsEveryWordForAvailability() {
        Map<String, Availability> words = Map.of(
                "in stock", Availability.IN_STOCK,
                "In_Stock", Availability.IN_STOCK,
                "out of stock", Availability.OUT_OF_STOCK,
                "pre_order", Availability.PREORDER,
                "preorder", Availability.PREORDER,
                "backorder", Availability.BACKORDER,
                "unknown", Availability.OUT_OF_STOCK);
        words.forEach((word, availability) -> assertEquals(
                availability,
                item("{'id':'1','title':'x','availability':'" + word + "'}").availability()));
        assertThrows(Refusal.class, () -> item("{'id':'1','title':'x','availability':'perhaps'}"));
    }

    @Test
    void refusesAPriceThatIsNone() {
        Refusal refusal = assertThrows(Refusal.class, () -> item("{'id':'1','title':'x','price':'call us'}"));
        assertTrue(refusal.sentence().startsWith("price"));
    }

    @Test
    void anItemWithoutAPriceIsAnItem() {
        assertFalse(item("{'id':'1','title':'x'}").facts().iterator().hasNext());
    }

    private Item item(String row) {
        try {
            return read(merchant.map((ObjectNode) JSON.readTree(row.replace('\'', '"')))
                    .getFirst());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(row, e);
        }
    }

    private static Item read(ObjectNode line) {
        try {
            return JSON.treeToValue(line, Item.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(line.toString(), e);
        }
    }
}

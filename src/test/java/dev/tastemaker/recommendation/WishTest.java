package dev.tastemaker.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.catalog.InMemoryItemStore;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemFilter;
import dev.tastemaker.catalog.Items;
import dev.tastemaker.catalog.ScoredItem;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class WishTest {
    private static String text(String query) {
        return Wish.in(query).text();
    }

    @Test
    void leavesOutWhatOnlyAsks() {
        assertEquals("kettle", text("Show me a kettle."));
        assertEquals("warm jacket for my dog", text("I'm looking for a warm jacket for my dog"));
        assertEquals(
                "crash cymbals. hybrid options",
                text("I'm looking for crash cymbals. Can you show me some hybrid options?"));
        assertEquals("rainy rides", text("something for rainy rides"));
        assertEquals("Wasserkocher", text("Ich suche einen Wasserkocher"));
        assertEquals("dental elastics", text("Find dental elastics, priced above 10 PHP."));
    }

    @Test
    void keepsAQueryThatIsAllWish() {
        for (String query :
                List.of("notebook", "find my kids", "look for less", "show me", "looking glass", "aa battery")) {
            assertFalse(text(query).isBlank());
        }
        assertEquals("looking glass", text("looking glass"));
        assertEquals("show me", text("show me"));
    }

    @Test
    void readsThePriceOutOfTheText() {
        Wish wish = Wish.in("Show me chili powder priced above 375 pesos.");
        assertEquals("chili powder", wish.text());
        assertEquals(new BigDecimal("375"), wish.minPrice());
        assertNull(wish.maxPrice());
        Wish both = Wish.in("Looking for car sponge pads, priced from 15 to 37 pesos.");
        assertEquals("car sponge pads", both.text());
        assertEquals(new BigDecimal("15"), both.minPrice());
        assertEquals(new BigDecimal("37"), both.maxPrice());
        assertEquals(
                new BigDecimal("120"),
                Wish.in("jacket for cycling under 120 euros").maxPrice());
        assertEquals("jacket for cycling", text("jacket for cycling under 120 euros"));
    }

    @Test
    void takesASizeOrAYearForNoPrice() {
        for (String query : List.of(
                "monitor from 24", "usb stick over 64 gb", "games from 2019", "wheel of 12 inch", "shoes size 42")) {
            assertNull(Wish.in(query).minPrice(), query);
            assertNull(Wish.in(query).maxPrice(), query);
            assertEquals(query, text(query));
        }
    }

    @Test
    void searchesAtTheWishedPriceAndAtAnyWhereThereIsNothing() {
        InMemoryItemStore store = new InMemoryItemStore();
        Item dear = Items.builder("dear", "kettle").price("90", "EUR").build();
        store.save(List.of(
                dear, Items.builder("cheap", "kettle").price("20", "EUR").build()));
        assertEquals(List.of("cheap"), found(store, Wish.in("kettle under 50 euros"), ItemFilter.NONE));
        assertEquals(List.of("cheap", "dear"), found(store, Wish.in("kettle under 5 euros"), ItemFilter.NONE));
        assertTrue(Wish.in("kettle under 5 euros").misses(dear));
        assertFalse(Wish.in("kettle").misses(dear));
        assertFalse(Wish.in("kettle under 90 euros").misses(dear));
    }

    private static List<String> found(InMemoryItemStore store, Wish wish, ItemFilter filter) {
        return wish.search(store, filter, within -> store.matching(wish.text(), within, 10)).stream()
                .map(ScoredItem::itemId)
                .sorted()
                .toList();
    }
}

package dev.tastemaker.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.catalog.ItemStore.Saved;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every item store does. A store may hold other items already: each test uses words of its own. */
abstract class ItemStoreContract {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    abstract ItemStore store();

    abstract float[] embed(String text);

    @Test
    void returnsAnItemAsItWasSaved() {
        Item saved = Items.builder("contract-1", "Grönland kettle 東京 🫖")
                .kind(ItemKind.VIDEO)
                .description("It's \"quick\" \\ quiet\n1.7 l")
                .body("transcript")
                .brand("Arden")
                .category("Home", "Kitchen")
                .price("49.90", "EUR")
                .stock(12)
                .language("de-DE")
                .attributes(Map.of("colour", "black", "weight_g", 840, "wireless", true, "sizes", List.of("S", "M")))
                .facts(
                        new Fact("price_was", "59.90", "EUR", now, now.plusSeconds(60)),
                        new Fact("rating_avg", "4.6", null, null, null))
                .visible(now.minusSeconds(60), now.plusSeconds(3600))
                .build();
        store().save(List.of(saved));
        assertEquals(List.of(saved), store().find(List.of("contract-1")));
    }

    @Test
    void keepsAPricesOwnScale() {
        store().save(List.of(
                Items.builder("contract-yen", "Tea").price("500", "JPY").build()));
        store().save(List.of(
                Items.builder("contract-dinar", "Tea").price("1.250", "KWD").build()));
        assertEquals(
                List.of(new BigDecimal("500"), new BigDecimal("1.250")),
                store().find(List.of("contract-yen", "contract-dinar")).stream()
                        .map(found -> found.price().amount())
                        .toList());
    }

    @Test
    void saysWhatBecameOfEachItem() {
        Item first = Items.item("contract-outcome-a", "Lamp");
        Item second = Items.item("contract-outcome-b", "Lamp");
        store().save(List.of(first));
        assertEquals(List.of(Saved.UNCHANGED, Saved.ADDED), store().save(List.of(first, second)));
        Item dearer =
                Items.builder("contract-outcome-a", "Lamp").price("9.00", "EUR").build();
        assertEquals(List.of(Saved.CHANGED, Saved.UNCHANGED), store().save(List.of(dearer, second)));
    }

    @Test
    void countsTheLaterOfTwoItemsWithOneId() {
        List<Saved> outcomes =
                store().save(List.of(Items.item("contract-twice", "Earlier"), Items.item("contract-twice", "Later")));
        assertEquals(List.of(Saved.ADDED, Saved.ADDED), outcomes);
        assertEquals("Later", store().find(List.of("contract-twice")).getFirst().title());
    }

    @Test
    void replacesFactsWithTheItem() {
        Fact rating = new Fact("rating_avg", "4.1", null, null, null);
        store().save(List.of(
                Items.builder("contract-facts", "Chair").facts(rating).build()));
        store().save(List.of(Items.item("contract-facts", "Chair")));
        assertEquals(
                List.of(), store().find(List.of("contract-facts")).getFirst().facts());
    }

    @Test
    void findsInTheOrderAskedAndLeavesOutTheUnknown() {
        store().save(List.of(Items.item("contract-order-a", "A"), Items.item("contract-order-b", "B")));
        assertEquals(
                List.of("contract-order-b", "contract-order-a"),
                store()
                        .find(List.of("contract-order-b", "contract-none", "contract-order-a", "contract-order-b"))
                        .stream()
                        .map(Item::id)
                        .toList());
    }

    @Test
    void pagesInIdOrderByKindAndCategory() {
        store().save(List.of(
                Items.builder("contract-page-1", "P")
                        .category("Pagers", "Small")
                        .build(),
                Items.builder("contract-page-2", "P")
                        .category("Pagers")
                        .kind(ItemKind.ARTICLE)
                        .build(),
                Items.builder("contract-page-3", "P").category("pagers").build()));
        assertEquals(List.of("contract-page-1", "contract-page-2"), ids(store().page(null, 2, null, "PAGERS")));
        assertEquals(List.of("contract-page-3"), ids(store().page("contract-page-2", 2, null, "PAGERS")));
        assertEquals(List.of("contract-page-2"), ids(store().page(null, 9, ItemKind.ARTICLE, "pagers")));
    }

    @Test
    void hidesWhatMayNotBeSeenFromEveryWayOfFinding() {
        store().save(List.of(
                Items.builder("contract-seen", "Zorblax vase").build(),
                Items.builder("contract-future", "Zorblax vase")
                        .visible(now.plusSeconds(600), null)
                        .build(),
                Items.builder("contract-past", "Zorblax vase")
                        .visible(null, now.minusSeconds(600))
                        .build(),
                Items.builder("contract-out", "Zorblax vase")
                        .availability(Availability.OUT_OF_STOCK)
                        .build(),
                Items.builder("contract-empty", "Zorblax vase").stock(0).build()));
        List<String> all =
                List.of("contract-seen", "contract-future", "contract-past", "contract-out", "contract-empty");
        assertEquals(List.of("contract-seen"), List.copyOf(store().passing(all, ItemFilter.NONE)));
        assertEquals(List.of("contract-seen"), only(all, store().nearest(embed("Zorblax vase"), ItemFilter.NONE, 100)));
        assertEquals(List.of("contract-seen"), only(all, store().matching("zorblax", ItemFilter.NONE, 100)));
        assertEquals(List.of("contract-seen"), only(all, store().similar("contract-past", ItemFilter.NONE, 100)));
        assertEquals(List.of("contract-seen"), only(all, store().recent(ItemFilter.NONE, 1_000)));
    }

    @Test
    void findsTheSoldOutOnlyWhenAsked() {
        store().save(List.of(Items.builder("contract-gone", "Quuxodor globe")
                .availability(Availability.OUT_OF_STOCK)
                .build()));
        ItemFilter any = new ItemFilter(null, null, null, null, null, null, "any", null, null);
        assertEquals(List.of("contract-gone"), only(List.of("contract-gone"), store().matching("quuxodor", any, 10)));
        assertTrue(store().matching("quuxodor", ItemFilter.NONE, 10).isEmpty());
    }

    @Test
    void saysWhichOfManyPassAFilter() {
        store().save(List.of(
                Items.item("contract-p1", "a"),
                Items.builder("contract-p2", "b")
                        .availability(Availability.OUT_OF_STOCK)
                        .build(),
                Items.item("contract-p3", "c")));
        assertEquals(
                List.of("contract-p3", "contract-p1"),
                List.copyOf(store().passing(
                                List.of("contract-p3", "contract-none", "contract-p2", "contract-p1"),
                                ItemFilter.NONE)));
        ItemFilter without = new ItemFilter(null, null, null, null, null, null, null, null, List.of("contract-p3"));
        assertEquals(
                List.of("contract-p1"), List.copyOf(store().passing(List.of("contract-p3", "contract-p1"), without)));
        List<ScoredItem> found = List.of(
                new ScoredItem("contract-p3", 3),
                new ScoredItem("contract-none", 2),
                new ScoredItem("contract-p2", 2),
                new ScoredItem("contract-p1", 1));
        assertEquals(List.of(found.getFirst(), found.getLast()), store().letThrough(found, ItemFilter.NONE));
        assertEquals(List.of(found.getLast()), store().letThrough(found, without));
    }

    @Test
    void ordersAheadWhatComesLater() {
        store().save(List.of(Items.builder("contract-ahead", "Vrimble rug")
                .availability(Availability.PREORDER)
                .stock(0)
                .build()));
        assertEquals(
                List.of("contract-ahead"), List.copyOf(store().passing(List.of("contract-ahead"), ItemFilter.NONE)));
    }

    @Test
    void saysWhichOfManyEachFilterLetsThrough() {
        store().save(List.of(
                Items.builder("contract-a1", "Zindle boot of leather")
                        .brand("Arden")
                        .attributes(Map.of("size_eu", "42"))
                        .build(),
                Items.builder("contract-a2", "Zindle boot of felt")
                        .attributes(Map.of("size", "39", "material", "wool felt"))
                        .build(),
                Items.builder("contract-a3", "Zindle boot")
                        .attributes(Map.of("material", "goatskin leather, cork"))
                        .build()));
        List<String> all = List.of("contract-a1", "contract-a2", "contract-a3", "contract-unknown");
        ItemFilter leather = ItemFilter.ofWord("leather");
        assertEquals(
                List.of(
                        Set.of("contract-a1", "contract-a3"),
                        Set.of("contract-a2"),
                        Set.of("contract-a2"),
                        Set.of("contract-a1", "contract-a3"),
                        Set.of("contract-a1")),
                store().among(
                                all,
                                List.of(
                                        leather,
                                        ItemFilter.NONE.without(List.of(leather)),
                                        ItemFilter.ofIds(List.of("contract-a2")),
                                        ItemFilter.NONE.statedAs(Map.of("size", "42")),
                                        new ItemFilter(
                                                null, null, List.of("arden"), null, null, null, null, null, null))));
        assertEquals(
                List.of("contract-a2"),
                only(all, store().matching("zindle", ItemFilter.NONE.without(List.of(leather)), 10)));
    }

    @Test
    void tellsItemsApart() {
        store().save(List.of(Items.builder("contract-t1", "Grumbold lamp")
                .brand("Arden")
                .category("Home", "Lamps")
                .attributes(Map.of("item_group_id", "grumbold"))
                .build()));
        Map<String, ItemTraits> traits = store().traits(List.of("contract-t1", "contract-unknown"));
        assertEquals(Set.of("contract-t1"), traits.keySet());
        ItemTraits lamp = traits.get("contract-t1");
        assertEquals("Lamps", lamp.narrowestCategory());
        assertEquals("grumbold", lamp.group());
        Embedding expected = Embedding.of(embed("Grumbold lamp"));
        assertTrue(lamp.embedding().cosine(expected) > 0.7);
        assertEquals(1, lamp.embedding().cosine(lamp.embedding()), 1e-3);
    }

    @Test
    void filtersInsideEveryScan() {
        store().save(List.of(
                Items.builder("contract-f1", "Wibblet mug")
                        .brand("Arden")
                        .category("Home", "Mugs")
                        .price("12.00", "EUR")
                        .attributes(Map.of("Colour", "Black", "size", List.of("S", "M"), "litres", 0.3, "lid", true))
                        .build(),
                Items.builder("contract-f2", "Wibblet mug")
                        .kind(ItemKind.VIDEO)
                        .attributes(Map.of("colour", "red"))
                        .build()));
        String f1 = "contract-f1";
        String f2 = "contract-f2";
        found(new FilterCase().kinds(ItemKind.VIDEO), f2);
        found(new FilterCase().categories("mugs", "none"), f1);
        found(new FilterCase().categories("HOME"), f1);
        found(new FilterCase().brands("ARDEN"), f1);
        found(new FilterCase().prices("12", "12"), f1);
        found(new FilterCase().prices("12.01", null));
        found(new FilterCase().currency("USD"));
        found(new FilterCase().attribute("colour", "black"), f1);
        found(new FilterCase().attribute("SIZE", "m"), f1);
        found(new FilterCase().attribute("litres", "0.3"), f1);
        found(new FilterCase().attribute("litres", 0.3), f1);
        found(new FilterCase().attribute("lid", true), f1);
        found(new FilterCase().attribute("lid", false));
        found(new FilterCase().excluded(f1), f2);
    }

    private void found(FilterCase filterCase, String... expected) {
        List<String> all = List.of("contract-f1", "contract-f2");
        ItemFilter filter = filterCase.filter();
        assertEquals(List.of(expected), only(all, store().nearest(embed("Wibblet mug"), filter, 100)), "nearest");
        assertEquals(List.of(expected), only(all, store().matching("wibblet mug", filter, 100)), "matching");
        assertEquals(List.of(expected), only(all, store().recent(filter, 1_000)), "recent");
    }

    @Test
    void putsTheNearestFirstWithItsCosine() {
        store().save(List.of(
                Items.item("contract-near", "Blue enamel teapot"),
                Items.item("contract-far", "Studded winter tyre for lorries")));
        List<ScoredItem> nearest = store().nearest(embed("Blue enamel teapot"), ItemFilter.NONE, 1_000);
        assertEquals("contract-near", nearest.getFirst().itemId());
        assertEquals(1, nearest.getFirst().score(), 0.05);
        for (int i = 1; i < nearest.size(); i++) {
            assertTrue(nearest.get(i - 1).score() >= nearest.get(i).score(), "best first");
        }
    }

    @Test
    void findsWhatIsLikeAnItemWithoutTheItem() {
        store().save(List.of(
                Items.item("contract-like-1", "Garden hose reel 20 m"),
                Items.item("contract-like-2", "Garden hose reel 30 m"),
                Items.item("contract-like-3", "Silk evening gloves")));
        List<String> like = store().similar("contract-like-1", ItemFilter.NONE, 50).stream()
                .map(ScoredItem::itemId)
                .toList();
        assertEquals("contract-like-2", like.getFirst());
        assertFalse(like.contains("contract-like-1"));
        assertEquals(List.of(), store().similar("contract-unknown", ItemFilter.NONE, 5));
    }

    @Test
    void findsNothingForWordsThatNobodyUses() {
        assertEquals(List.of(), store().matching("xqzvkjwy", ItemFilter.NONE, 10));
        assertEquals(List.of(), store().matching("\"", ItemFilter.NONE, 10));
        assertEquals(List.of(), store().matching("' & | ! ( ) : * \\ <->", ItemFilter.NONE, 10));
    }

    private static List<String> ids(List<Item> items) {
        return items.stream().map(Item::id).toList();
    }

    static List<String> only(List<String> among, List<ScoredItem> found) {
        return found.stream().map(ScoredItem::itemId).filter(among::contains).toList();
    }

    /** A filter, one condition at a time. */
    private static final class FilterCase {
        private final List<ItemKind> kinds = new ArrayList<>();
        private final List<String> categories = new ArrayList<>();
        private final List<String> brands = new ArrayList<>();
        private final List<String> excluded = new ArrayList<>();
        private Map<String, Object> attributes = Map.of();
        private BigDecimal minPrice;
        private BigDecimal maxPrice;
        private String currency;

        FilterCase kinds(ItemKind... values) {
            kinds.addAll(List.of(values));
            return this;
        }

        FilterCase categories(String... values) {
            categories.addAll(List.of(values));
            return this;
        }

        FilterCase brands(String... values) {
            brands.addAll(List.of(values));
            return this;
        }

        FilterCase excluded(String... values) {
            excluded.addAll(List.of(values));
            return this;
        }

        FilterCase prices(String least, String most) {
            minPrice = new BigDecimal(least);
            maxPrice = most == null ? null : new BigDecimal(most);
            return this;
        }

        FilterCase currency(String value) {
            currency = value;
            return this;
        }

        FilterCase attribute(String name, Object value) {
            attributes = Map.of(name, value);
            return this;
        }

        ItemFilter filter() {
            return new ItemFilter(kinds, categories, brands, minPrice, maxPrice, currency, null, attributes, excluded);
        }
    }
}

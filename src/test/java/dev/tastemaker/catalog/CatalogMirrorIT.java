package dev.tastemaker.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Random items, filters and queries: the mirror ranks exactly as the store's own statements do. */
@QuarkusTest
class CatalogMirrorIT {
    private static final String[] WORDS = {
        "lamp", "lamps", "desk", "running", "run", "shoe", "shoes", "for", "the", "kettle", "quiet", "steel", "x200",
        "blue", "15", "cotton", "shirt", "café", "grün", "cable", "usb", "box"
    };
    private static final int ITEMS = 300;

    @Inject
    CatalogMirror mirror;

    @Inject
    WordForms forms;

    @Inject
    PgRetrievalStore retrieval;

    @Inject
    PgLexicalStore lexical;

    @Inject
    PgItemTraitsStore traits;

    @Inject
    PgItemStore store;

    @Inject
    CatalogUpkeep upkeep;

    @Inject
    ItemEmbedder embedder;

    @Inject
    StoreChanges changes;

    @Inject
    Pool pool;

    private static final double NEAR = 0.75;

    private final Random random = new Random(20261123);

    @BeforeEach
    void fill() {
        forget();
        store.save(IntStream.range(0, ITEMS).mapToObj(this::item).toList());
        // new versions of some, so that places stand empty
        store.save(IntStream.range(0, 60).mapToObj(this::item).toList());
        run("delete from item where id in ('mirrored-3', 'mirrored-77')");
        run(
                "insert into item_popularity select id, 4 * random() from item where id like 'mirrored-%' and random() < 0.5");
        upkeep.now();
        changes.look();
        await(() -> mirror.recent(ItemFilter.NONE, 1).isPresent());
        // how often words are used is looked for apart from the items, a moment later
        await(() -> ids(lexical.matching("desk lamp", ItemFilter.NONE, 50))
                .equals(mirror.matching("desk lamp", ItemFilter.NONE, 50)
                        .map(CatalogMirrorIT::ids)
                        .orElse(List.of())));
    }

    @AfterEach
    void forget() {
        run("delete from item where id like 'mirrored-%'");
        changes.look();
    }

    @Test
    void findsAndRanksAsTheStoreDoes() {
        for (int i = 0; i < 60; i++) {
            ItemFilter filter = filter();
            int limit = 1 + random.nextInt(80);
            String what = filter + " " + limit;
            float[] query = embedder.embedQuery(query());
            assertSame(retrieval.nearest(query, filter, limit), mirror.nearest(query, filter, limit), what);
            String seed = "mirrored-" + random.nextInt(ITEMS);
            List<String> seeds =
                    List.of(seed, "mirrored-" + (ITEMS + 1), "mirrored-" + random.nextInt(ITEMS), "mirrored-0");
            Map<String, Double> weights = new LinkedHashMap<>();
            seeds.forEach(each -> weights.put(each, 1 / (1.0 + weights.size())));
            assertSame(
                    storedLikeAny(weights, filter, limit),
                    mirror.similarToAny(weights, NEAR, filter, limit),
                    what + weights);
            assertSame(retrieval.similar(seed, filter, limit), mirror.similar(seed, filter, limit), what + seed);
            assertSame(retrieval.popular(filter, limit), mirror.popular(filter, limit), what);
            assertSame(retrieval.recent(filter, limit), mirror.recent(filter, limit), what);
            assertSame(retrieval.unproven(filter, limit), mirror.unproven(filter, limit), what);
            String words = query();
            assertSame(lexical.matching(words, filter, limit), mirror.matching(words, filter, limit), what + words);
        }
    }

    @Test
    void readsEveryKindOfQueryAsTheStoreDoes() {
        for (String query : List.of(
                "desk lamp",
                "steel box for the desk lamp",
                "usb cable",
                "the box",
                "blue desk lamps",
                "c2g mm lamp",
                "d600 lamp",
                "8 mm usb cable",
                "x200 kg2000ea box",
                "lamp for running shoes",
                "usb cable box",
                "kettel",
                "kettle unheardofword",
                "zz lamp",
                "\"steel kettle\" -blue",
                "15 inch lamp",
                "lamp 15",
                "USB-cable, blue",
                "the for",
                "shoe shoes shoe",
                "Café grün")) {
            assertSame(
                    lexical.matching(query, ItemFilter.NONE, 50), mirror.matching(query, ItemFilter.NONE, 50), query);
        }
    }

    @Test
    void readsMeasuresAndMisspellingsWithoutTheStore() {
        for (String query : List.of(
                "15 inch lamp",
                "15\" lamp 1.5kg",
                "lamp 15-inch 15in 2 in 1",
                "0.5 kg box 500g",
                "1 tb usb box",
                "15 mm cable for 8cm box",
                "kettel",
                "ketle runing",
                "stel box",
                "deskk lampp",
                "quietkettle",
                "cottonshirt for bluelamp",
                "kettle unheardofword",
                "kettle, blue; steel",
                "1.5 kg, usb cable box?",
                "lamp 15, desk !",
                "lamp for sheos")) {
            LexicalQuery parsed = LexicalQuery.parse(query);
            LexicalAnalysis stored = lexical.analyse(parsed);
            LexicalAnalysis mirrored = mirror.present()
                    .flatMap(present -> forms.analyse(parsed, present))
                    .orElseThrow(() -> new AssertionError(query + " is left to the store"));
            assertEquals(inNoOrder(stored), inNoOrder(mirrored), query);
            assertEquals(stored.weight(), mirrored.weight(), 1e-9, query);
            assertSame(
                    lexical.matching(query, ItemFilter.NONE, 50), mirror.matching(query, ItemFilter.NONE, 50), query);
        }
    }

    private static Set<List<Object>> inNoOrder(LexicalAnalysis analysis) {
        return analysis.terms().stream()
                .map(term -> List.<Object>of(
                        term.lexemes().stream().sorted().toList(), term.items(), term.trust(), term.share()))
                .collect(Collectors.toSet());
    }

    @Test
    void keepsWhatReRankingAndCardsNeed() {
        List<String> ids =
                IntStream.range(0, ITEMS).mapToObj(i -> "mirrored-" + i).toList();
        Map<String, ItemTraits> stored = traits.traits(ids);
        Map<String, ItemTraits> kept = mirror.traits(ids).orElseThrow();
        assertEquals(stored.keySet(), kept.keySet());
        stored.forEach((id, each) -> {
            ItemTraits other = kept.get(id);
            assertEquals(
                    List.of(each.title(), each.category(), each.createdAt()),
                    List.of(other.title(), other.category(), other.createdAt()));
            assertEquals(1, each.embedding().cosine(other.embedding()), 1e-5);
        });
        List<ItemFilter> filters = IntStream.range(0, 8).mapToObj(i -> filter()).toList();
        assertEquals(traits.among(ids, filters), mirror.among(ids, filters).orElseThrow());
        List<ScoredItem> found = ids.stream().map(id -> new ScoredItem(id, 1)).toList();
        for (int i = 0; i < filters.size(); i++) {
            List<ScoredItem> passing = mirror.letThrough(found, filters.get(i)).orElseThrow();
            assertEquals(among(ids, traits.among(ids, filters).get(i)), ids(passing));
            assertTrue(passing.stream().noneMatch(each -> each.number() == ItemNumbers.NONE));
            assertEquals(passing, mirror.letThrough(passing, filters.get(i)).orElseThrow(), "by their numbers");
        }
        List<String> present = ids.stream().filter(stored::containsKey).toList();
        assertEquals(
                present,
                mirror.find(present).orElseThrow().stream().map(Item::id).toList());
        assertTrue(mirror.find(List.of("mirrored-3")).isEmpty(), "what is gone is left to the store to say");
    }

    @Test
    void learnsWhatAnybodyWrote() {
        run("update item set availability = 'out_of_stock' where id = 'mirrored-5'");
        run("delete from item where id = 'mirrored-6'");
        ItemFilter both = ItemFilter.ofIds(List.of("mirrored-5", "mirrored-6"));
        await(() -> mirror.recent(both, 5).filter(List::isEmpty).isPresent());
    }

    @Test
    void leavesToTheStoreWhatLooksIntoAttributes() {
        ItemFilter filter = new ItemFilter(null, null, null, null, null, null, null, Map.of("colour", "blue"), null);
        assertFalse(mirror.recent(filter, 5).isPresent());
        assertFalse(mirror.recent(ItemFilter.NONE.without(List.of(ItemFilter.ofWord("blue"))), 5)
                .isPresent());
    }

    private List<ScoredItem> storedLikeAny(Map<String, Double> weights, ItemFilter filter, int limit) {
        Map<String, Double> sums = new HashMap<>();
        weights.forEach((seed, weight) -> {
            List<ScoredItem> found = retrieval.similar(seed, filter, limit);
            found.stream()
                    .filter(each -> each.score() >= NEAR * found.getFirst().score())
                    .forEach(each -> sums.merge(each.itemId(), weight * each.score(), Double::sum));
        });
        return sums.entrySet().stream()
                .map(each -> new ScoredItem(each.getKey(), each.getValue()))
                .sorted(ScoredItem.BEST_FIRST)
                .limit(limit)
                .toList();
    }

    private static List<String> among(List<String> ids, Set<String> passing) {
        return ids.stream().filter(passing::contains).toList();
    }

    private static void assertSame(List<ScoredItem> stored, Optional<List<ScoredItem>> mirrored, String what) {
        List<ScoredItem> found = mirrored.orElseThrow();
        assertEquals(ids(stored), ids(found), what);
        for (int i = 0; i < stored.size(); i++) {
            assertEquals(stored.get(i).score(), found.get(i).score(), 1e-5, what);
        }
    }

    private static List<String> ids(List<ScoredItem> found) {
        return found.stream().map(ScoredItem::itemId).toList();
    }

    private Item item(int number) {
        Items.Builder item = Items.builder("mirrored-" + number, text(2 + random.nextInt(5)))
                .kind(random.nextBoolean() ? ItemKind.PRODUCT : ItemKind.VIDEO)
                .description((random.nextBoolean() ? "" : text(30)) + joined(number))
                .brand(random.nextBoolean() ? "Arden " + WORDS[random.nextInt(4)] : null)
                .language(random.nextInt(5) == 0 ? "de" : "en")
                .availability(Availability.values()[random.nextInt(4)])
                .attributes(Map.of("material", WORDS[random.nextInt(WORDS.length)]));
        if (random.nextInt(3) > 0) {
            item.category("Home", "Lamps " + random.nextInt(3));
        }
        if (random.nextInt(3) > 0) {
            item.price(new BigDecimal(random.nextInt(9_000)).movePointLeft(2).toPlainString(), "EUR");
        }
        if (random.nextInt(4) == 0) {
            item.visible(Instant.now().plus(Duration.ofDays(random.nextInt(3) - 1L)), null);
        }
        return item.build();
    }

    /** Words that some items write as one: more often than apart, about as often, more seldom. */
    private static String joined(int number) {
        return (number % 3 == 0 ? " desklamp" : "")
                + (number % 20 == 0 ? " steelbox" : "")
                + (number % 100 == 0 ? " usbcable" : "");
    }

    private ItemFilter filter() {
        ItemFilter filter = new ItemFilter(
                maybe(List.of(ItemKind.PRODUCT)),
                maybe(List.of("LAMPS 1", "lamps 2")),
                maybe(List.of("arden LAMP", "Arden desk")),
                maybe(new BigDecimal("12.5")),
                maybe(new BigDecimal("60")),
                maybe("EUR"),
                random.nextBoolean() ? "in_stock" : "any",
                null,
                maybe(List.of("mirrored-1", "mirrored-2")));
        return random.nextBoolean()
                ? filter
                : filter.without(List.of(new ItemFilter(
                        null,
                        maybe(List.of("lamps 0")),
                        null,
                        maybe(new BigDecimal("20")),
                        null,
                        null,
                        null,
                        null,
                        null)));
    }

    private <T> T maybe(T value) {
        return random.nextInt(4) == 0 ? value : null;
    }

    private String text(int words) {
        return IntStream.range(0, words)
                .mapToObj(i -> WORDS[random.nextInt(WORDS.length)])
                .collect(Collectors.joining(" "));
    }

    private String query() {
        return text(1 + random.nextInt(4));
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plusSeconds(60);
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), "waited for a minute");
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(String sql) {
        pool.query(sql).execute().await().indefinitely();
    }
}

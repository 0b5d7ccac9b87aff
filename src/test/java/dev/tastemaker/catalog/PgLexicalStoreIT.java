package dev.tastemaker.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Made-up words, so that whatever else the store holds is out of the way. */
@QuarkusTest
class PgLexicalStoreIT {
    @Inject
    ItemStore store;

    @Inject
    PgSearchTermStore terms;

    @Inject
    PgLexicalStore lexical;

    @Inject
    Pool pool;

    @BeforeEach
    @AfterEach
    void forget() {
        pool.query("delete from item where id like 'lexical-%'")
                .execute()
                .await()
                .indefinitely();
    }

    private void save(Items.Builder... items) {
        store.save(Arrays.stream(items).map(Items.Builder::build).toList());
    }

    private List<String> found(String query) {
        return store.matching(query, ItemFilter.NONE, 50).stream()
                .map(ScoredItem::itemId)
                .filter(id -> id.startsWith("lexical-"))
                .toList();
    }

    @Test
    void putsTheRareWordBeforeTheCommonOne() {
        save(
                Items.builder("lexical-1", "vorplax lamp"),
                Items.builder("lexical-2", "vorplax lamp"),
                Items.builder("lexical-3", "vorplax lamp"),
                Items.builder("lexical-4", "quimbly lamp"));
        assertEquals("lexical-4", found("vorplax quimbly").getFirst());
        assertEquals(4, found("vorplax quimbly").size());
    }

    @Test
    void putsTheTitleBeforeTheDescription() {
        save(
                Items.builder("lexical-a", "holder with plate").description("vorplax"),
                Items.builder("lexical-b", "vorplax").description("holder with plate"));
        assertEquals(List.of("lexical-b", "lexical-a"), found("vorplax"));
    }

    @Test
    void putsTheShortBeforeTheLong() {
        save(
                Items.builder("lexical-a", "vorplax")
                        .description("one of many words about nothing in particular ".repeat(20)),
                Items.builder("lexical-b", "vorplax"));
        assertEquals("lexical-b", found("vorplax").getFirst());
    }

    @Test
    void findsByBrandDescriptionAndBody() {
        save(
                Items.builder("lexical-1", "A").brand("Vorplax"),
                Items.builder("lexical-2", "B").description("the vorplax"),
                Items.builder("lexical-3", "C").kind(ItemKind.VIDEO).body("see vorplax"));
        assertEquals(3, found("vorplax").size());
    }

    @Test
    void findsOtherFormsOfAWordInEachItemsLanguage() {
        save(
                Items.builder("lexical-en", "zwimbling things").language("en"),
                Items.builder("lexical-de", "gezwimbelte Schuhe").language("de"));
        assertEquals(List.of("lexical-en"), found("zwimbled"));
        assertEquals(List.of("lexical-de"), found("gezwimbelter"));
    }

    @Test
    void requiresAPhraseAndExcludesAfterAMinus() {
        save(
                Items.builder("lexical-1", "vorplax quimbly"),
                Items.builder("lexical-2", "quimbly vorplax"),
                Items.builder("lexical-3", "vorplax quimbly wired"));
        assertEquals(
                List.of("lexical-1", "lexical-3"),
                found("\"vorplax quimbly\"").stream().sorted().toList());
        assertEquals(List.of("lexical-1"), found("\"vorplax quimbly\" -wired"));
        assertEquals(
                List.of("lexical-1", "lexical-3"),
                found("vorplax -\"quimbly vorplax\"").stream().sorted().toList());
        assertEquals(List.of(), found("\"vorplax wired\""));
    }

    @Test
    void findsByCategoryAndByTheValuesOfAttributes() {
        save(
                Items.builder("lexical-1", "A").category("Things", "Vorplaxes"),
                Items.builder("lexical-2", "B").attributes(Map.of("fit", "vorplax")),
                Items.builder("lexical-3", "C").attributes(Map.of("fits", List.of("other", "vorplax"))),
                Items.builder("lexical-4", "D").attributes(Map.of("vorplax", true)),
                Items.builder("lexical-5", "E").attributes(Map.of("vorplax", false, "note", 7)));
        assertEquals("lexical-1", found("vorplax").getFirst());
        assertEquals(
                List.of("lexical-1", "lexical-2", "lexical-3", "lexical-4"),
                found("vorplax").stream().sorted().toList());
    }

    @Test
    void readsAMeasureHoweverItIsWritten() {
        save(
                Items.builder("lexical-a", "vorplax 15\" black"),
                Items.builder("lexical-b", "vorplax 15-inch black"),
                Items.builder("lexical-c", "vorplax 15 in 1"),
                Items.builder("lexical-d", "vorplax 17in black"));
        for (String query :
                List.of("vorplax 15 inch", "vorplax 15\"", "15in vorplax", "vorplax 15 inches", "vorplax 15-Zoll")) {
            assertEquals(
                    List.of("lexical-a", "lexical-b"),
                    found(query).stream().limit(2).sorted().toList(),
                    query);
        }
    }

    @Test
    void turnsMeasuresIntoOneUnit() {
        save(Items.builder("lexical-a", "quimbly 1 TB"), Items.builder("lexical-b", "quimbly 512GB"));
        assertEquals("lexical-a", found("quimbly 1000gb").getFirst());
        assertEquals("lexical-b", found("quimbly 0.512 tb").getFirst());
    }

    /** Every unit that either knows, in every way of writing it: whoever adds one to the store adds it to the process too. */
    @Test
    void theProcessReadsMeasuresAsTheStoreDoes() {
        for (String unit : List.of(
                "\"", "″", "”", "in", "inch", "inches", "zoll", "kb", "mb", "gb", "tb", "mm", "cm", "m", "g", "kg",
                "ml", "cl", "l", "liter", "liters", "litre", "litres", "oz", "lb", "lbs", "w", "watt", "watts", "kw",
                "v", "volt", "volts", "mah", "hz", "khz", "mhz", "ghz", "mp", "dpi", "rpm", "lumen", "lumens", "lm",
                "stone", "é")) {
            String text =
                    ("a 15%1$s b 2.50 %1$s, 3,5-%1$s; 0%1$s 007 %1$s x9%1$s 8%1$sx 1.2.3%1$s 12345678%1$s 7%1$sé 1000 %1$s 2 %1$s 1")
                            .formatted(unit);
            var row = pool.preparedQuery("select coalesce(measures($1), '{}') as measures, without_units($1) as rest")
                    .execute(Tuple.of(text))
                    .await()
                    .indefinitely()
                    .iterator()
                    .next();
            assertEquals(
                    new HashSet<>(List.of(row.getArrayOfStrings("measures"))), Set.copyOf(Measures.in(text)), unit);
            assertEquals(row.getString("rest"), Measures.without(text), unit);
        }
    }

    @Test
    void meetsWordsThatTheCatalogWritesAsOne() {
        save(Items.builder("lexical-1", "vorplaxguard"), Items.builder("lexical-2", "quimbly tower"));
        terms.refresh();
        awaitCount("vorplaxguard");
        assertEquals(List.of("lexical-1"), found("vorplax guard"));
        assertEquals(List.of("lexical-2"), found("quimblytower"));
    }

    @Test
    void putsTheThingBeforeWhatIsSaidOfIt() {
        save(
                Items.builder("lexical-a", "vorplax gloves").description("quimbly"),
                Items.builder("lexical-b", "quimbly coat").description("vorplax"));
        assertEquals("lexical-b", found("quimbly for vorplax").getFirst());
        assertEquals("lexical-a", found("vorplax for quimbly").getFirst());
    }

    @Test
    void partsWordsAtASlash() {
        save(Items.builder("lexical-1", "vorplax/quimbly"));
        assertEquals(List.of("lexical-1"), found("quimbly"));
    }

    @Test
    void rescuesAMisspeltWord() {
        save(Items.builder("lexical-1", "vorplaxon headset"), Items.builder("lexical-2", "garden chair"));
        assertEquals(List.of(), lexical.matching("vorplxon", ItemFilter.NONE, 50));
        terms.refresh();
        awaitCount("vorplaxon");
        for (String misspelt : List.of("vorplxon", "vroplaxon")) {
            assertEquals(List.of("lexical-1"), found(misspelt));
            assertEquals(
                    found(misspelt),
                    lexical.matching(misspelt, ItemFilter.NONE, 50).stream()
                            .map(ScoredItem::itemId)
                            .toList());
        }
    }

    @Test
    void takesNoOtherModelNumberForAMisspeltOne() {
        save(Items.builder("lexical-1", "vx20600 card"));
        terms.refresh();
        awaitCount("vx20600");
        assertEquals(List.of(), found("vx20601"));
    }

    @Test
    void answersWhateverIsTyped() {
        save(Items.builder("lexical-1", "vorplax"));
        for (String query : List.of(
                "'",
                "''; drop table item; --",
                "\\",
                "\\'",
                "a & b | !c <-> (d)",
                ":*",
                "\"\"",
                "-\"\"",
                "-",
                "the of and",
                "🫖",
                "%",
                "_",
                "/",
                "\u200b",
                "x".repeat(1_900),
                "vorplax ".repeat(220),
                "ノートパソコン")) {
            store.matching(query, ItemFilter.NONE, 10);
        }
        assertEquals(List.of("lexical-1"), found("vorplax ".repeat(220)));
        StringBuilder many = new StringBuilder("vorplax");
        for (int i = 0; i < 200; i++) {
            many.append(" w").append(i);
        }
        assertEquals(List.of("lexical-1"), found(many.toString()));
    }

    @Test
    void scoresFallAndAreAboveNothing() {
        save(Items.builder("lexical-1", "vorplax"), Items.builder("lexical-2", "vorplax lamp shade"));
        List<ScoredItem> scored = store.matching("vorplax", ItemFilter.NONE, 10);
        assertTrue(scored.get(0).score() > scored.get(1).score());
        assertTrue(scored.get(1).score() > 0);
    }

    /** The number of writes that a count goes by is reported with up to a second's delay. */
    private void awaitCount(String lexeme) {
        for (int i = 0; i < 100; i++) {
            if (pool.query("select from search_term where lexeme like '" + lexeme + "%'")
                            .execute()
                            .await()
                            .indefinitely()
                            .size()
                    > 0) {
                return;
            }
            pool.query("select pg_sleep(0.1)").execute().await().indefinitely();
            terms.refresh();
        }
    }
}

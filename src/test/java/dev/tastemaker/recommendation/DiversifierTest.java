package dev.tastemaker.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.catalog.Embedding;
import dev.tastemaker.catalog.ItemTraits;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiversifierTest {
    private final Map<String, ItemTraits> traits = new LinkedHashMap<>();
    private final List<Entry> ranked = new ArrayList<>();

    private static Diversifier diversifier() {
        return new Diversifier(new SmallRyeConfigBuilder()
                .withMapping(RecommendationConfig.class)
                .build()
                .getConfigMapping(RecommendationConfig.class)
                .diversity());
    }

    /** @param meaning items of one number are alike; a little of their own keeps them apart */
    private void item(String id, String title, String brand, String category, int meaning) {
        float[] vector = new float[384];
        vector[meaning] = 1;
        vector[100 + traits.size()] = 0.6f;
        add(id, title, brand, category, null, vector);
    }

    private void add(String id, String title, String brand, String category, String group, float[] vector) {
        traits.put(
                id,
                new ItemTraits(
                        id, title, brand, List.of("Shop", category), group, Instant.EPOCH, 0, Embedding.of(vector)));
        ranked.add(new Entry(id, 1.0 / (60 + ranked.size()), List.of(), List.of(), null));
    }

    private List<String> arranged(int page, double dial) {
        return diversifier().arrange(ranked, traits, page, dial, false, 1_000).stream()
                .map(Entry::itemId)
                .toList();
    }

    @Test
    void bringsForwardWhatIsUnlikeWhatStandsBeforeIt() {
        item("kettle-1", "A", "a", "Kettles", 1);
        item("kettle-2", "B", "b", "Kettles", 1);
        item("kettle-3", "C", "c", "Kettles", 1);
        item("lamp-1", "D", "d", "Lamps", 2);
        assertEquals(List.of("kettle-1", "lamp-1", "kettle-2", "kettle-3"), arranged(4, 0.5));
    }

    @Test
    void tellsWhatAnItemIsLike() {
        item("kettle-1", "A", "a", "Kettles", 1);
        item("kettle-2", "B", "b", "Kettles", 1);
        Entry second =
                diversifier().arrange(ranked, traits, 4, 0.1, false, 1_000).getLast();
        assertEquals("kettle-1", second.parts().getLast().name());
        assertEquals(Part.Kind.LIKENESS, second.parts().getLast().kind());
        assertTrue(second.parts().getLast().value() > 0.3);
    }

    @Test
    void keepsEachBrandAndCategoryToItsShareWhileThereAreOthers() {
        IntStream.range(0, 8).forEach(i -> item("a-" + i, "Thing " + i, "Grand", "Things", 10 + i));
        IntStream.range(0, 8).forEach(i -> item("b-" + i, "Other " + i, "Brand " + i, "Sort " + i, 30 + i));
        List<String> first = arranged(10, 0.01).subList(0, 10);
        assertEquals(4, first.stream().filter(id -> id.startsWith("a-")).count());
        assertEquals(16, Set.copyOf(arranged(10, 0.01)).size());
    }

    @Test
    void putsVariantsOfWhatWasShownLast() {
        float[] black = new float[384];
        black[1] = 1;
        black[2] = 0.05f;
        float[] white = new float[384];
        white[1] = 1;
        white[3] = 0.05f;
        add("mug-black", "Hearth mug of stoneware, black", "Hearth", "Mugs", null, black);
        add("mug-white", "Hearth mug of stoneware, white", "Hearth", "Mugs", null, white);
        float[] other = new float[384];
        other[4] = 1;
        add("plate", "Plate", "Hearth", "Plates", "g-1", other);
        float[] size = new float[384];
        size[5] = 1;
        add("plate-large", "Large plate", "Hearth", "Plates", "g-1", size);
        item("lamp", "Lamp", "d", "Lamps", 2);
        assertEquals(List.of("mug-black", "plate", "lamp", "mug-white", "plate-large"), arranged(10, 0.01));
    }

    @Test
    void lessensWhatWasAskedForOnlyAsFarAsTheDialSays() {
        IntStream.range(0, 8).forEach(i -> item("a-" + i, "Thing " + i, "Grand", "Things", 10 + i));
        IntStream.range(0, 8).forEach(i -> item("b-" + i, "Other " + i, "Brand " + i, "Sort " + i, 30 + i));
        List<String> first = diversifier().arrange(ranked, traits, 10, 0.05, true, 1_000).stream()
                .map(Entry::itemId)
                .limit(8)
                .toList();
        assertEquals(8, first.stream().filter(id -> id.startsWith("a-")).count());
    }

    @Test
    void keepsItemsItKnowsNothingOf() {
        item("kettle-1", "A", "a", "Kettles", 1);
        ranked.add(new Entry("unknown", 0.01, List.of(), List.of(), null));
        item("kettle-2", "B", "b", "Kettles", 1);
        assertEquals(3, arranged(10, 0.9).size());
    }

    @Test
    void anEmbeddingOfTheWrongSizeIsRefused() {
        assertTrue(assertRefused(new float[3]).contains("384"));
        assertTrue(assertRefused(new float[384]).contains("direction"));
    }

    private static String assertRefused(float[] values) {
        return org.junit.jupiter.api.Assertions.assertThrows(
                        dev.tastemaker.problem.Refusal.class, () -> Embedding.of(values))
                .sentence();
    }
}

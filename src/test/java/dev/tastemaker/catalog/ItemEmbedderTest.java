package dev.tastemaker.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ItemEmbedderTest {
    private static ItemEmbedder embedder;

    @BeforeAll
    static void load() {
        embedder = new ItemEmbedder(new SmallRyeConfigBuilder()
                .withMapping(CatalogConfig.class)
                .build()
                .getConfigMapping(CatalogConfig.class));
    }

    @AfterAll
    static void stop() {
        embedder.stop();
    }

    @Test
    void makesUnitVectors() {
        float[] vector = embedder.embed("a red kettle");
        assertEquals(embedder.dimensions(), vector.length);
        assertEquals(1, cosine(vector, vector), 1e-5);
    }

    @Test
    void keepsTheOrderOfTheTextsWhateverTheirLength() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            texts.add(("word" + i + " ").repeat(1 + (i * 37) % 60));
        }
        float[][] together = embedder.embedAll(texts);
        for (int i = 0; i < texts.size(); i++) {
            // The quantised model scales a batch as one, so that a text's neighbours show in its vector, a little.
            assertTrue(cosine(together[i], embedder.embed(texts.get(i))) > 0.97, texts.get(i));
        }
    }

    @Test
    void servesManyThreadsAtOnce() {
        float[] alone = embedder.embed("garden hose");
        IntStream.range(0, 40)
                .parallel()
                .forEach(i -> assertEquals(1, cosine(alone, embedder.embed("garden hose")), 1e-4));
    }

    @Test
    void takesTextsOfAnyLengthAndKind() {
        assertEquals(384, embedder.embed("").length);
        assertEquals(384, embedder.embed("x".repeat(100_000)).length);
        assertEquals(384, embedder.embed("\u0001 🫖 東京 \uFFFF").length);
        assertEquals(0, embedder.embedAll(List.of()).length);
        assertEquals(2, embedder.embedAll(List.of("", " ")).length);
    }

    @Test
    void bringsAQueryNearerToWhatItAsksFor() {
        float[] query = embedder.embedQuery("something to boil water");
        assertTrue(cosine(query, embedder.embed("Arden electric kettle 1.7 l"))
                > cosine(query, embedder.embed("Studded winter tyre")));
    }

    @Test
    void readsTheTitleFirstAndTheBrandOnce() {
        assertEquals(
                "Arden kettle, Kettles. Boils quietly",
                ItemEmbedder.textOf(Items.builder("1", "Arden kettle")
                        .brand("Arden")
                        .category("Home", "Kettles")
                        .description("Boils quietly")
                        .build()));
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

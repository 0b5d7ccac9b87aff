package dev.tastemaker.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.catalog.ScoredItem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the sample shop, with the real training processes: what is served is what was evaluated. */
class NextItemOrderTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 150;

    private static List<String> ids;
    private static HeldOut last;
    private static CandidateTable evaluated;
    private static LinearBlend blend;
    private static LearnedRanker ranker;
    private static NextItemOrder byBlend;
    private static NextItemOrder byRanker;
    private static SequenceTransformer transformer;

    /** As {@code evaluate sequence} goes about it. */
    @BeforeAll
    static void train() throws IOException {
        SequenceTrainingTest.needsLibtorch();
        SequenceSource shop = sample();
        ids = shop.itemIds();
        SequenceRecipe recipe = recipe();
        InteractionSequences known = shop.sequences().withoutLast(1);
        SequenceTraining training = new SequenceTraining(shop.texts(), recipe, Set.of(), TrainingListener.SILENT);
        List<SequenceModel> models = training.fit(known);
        CandidateScorer scorer = CandidateScorer.of(models, recipe, shop.texts(), known.withoutLast(1));
        CandidateTable valid = scorer.score(HeldOut.fromEnd(known, 1).fresh(), "valid", TrainingListener.SILENT);
        int[] all = IntStream.range(0, valid.size()).toArray();
        blend = LinearBlend.tune(valid, all);
        ranker = LearnedRanker.train(valid, all, recipe.ranker(), TrainingListener.SILENT);
        last = HeldOut.fromEnd(shop.sequences(), 1).fresh();
        evaluated = scorer.score(last, "test", TrainingListener.SILENT);
        transformer = (SequenceTransformer) models.getLast();
        byBlend = new NextItemOrder(recipe, shop.texts(), scorer, blend);
        byRanker = new NextItemOrder(recipe, shop.texts(), scorer, ranker);
    }

    /** The usual one with a transformer and a ranker that are soon trained. */
    private static SequenceRecipe recipe() {
        SequenceRecipe usual = SequenceRecipe.USUAL;
        return new SequenceRecipe(
                usual.counted(),
                new TransformerParameters(16, 1, 1, 1, 8, 0, 1e-2f, 0, 512, 3, 3, 16, 0, 3),
                usual.transformerWeight(),
                20,
                usual.candidates(),
                new RankerParameters(3, 0.2, 20, 3));
    }

    private static SequenceSource sample() throws IOException {
        List<String> itemIds = new ArrayList<>();
        List<ItemText> texts = new ArrayList<>();
        lines("items", item -> {
            itemIds.add(item.get("id").asText());
            List<String> path = new ArrayList<>();
            item.path("category").forEach(name -> path.add(name.asText()));
            texts.add(new ItemText(item.get("title").asText(), path));
        });
        Map<String, List<JsonNode>> acts = new TreeMap<>();
        lines("interactions", act -> {
            if (itemIds.contains(act.path("itemId").asText())) {
                acts.computeIfAbsent(act.get("shopperId").asText(), id -> new ArrayList<>())
                        .add(act);
            }
        });
        int[][] rows = acts.values().stream()
                .map(each -> each.stream()
                        .sorted(Comparator.comparing(act -> act.get("at").asText()))
                        .mapToInt(act -> itemIds.indexOf(act.get("itemId").asText()))
                        .toArray())
                .filter(row -> row.length > 2)
                .toArray(int[][]::new);
        return new SequenceSource(
                itemIds, texts, List.of(), new InteractionSequences(itemIds.size(), rows), null, null);
    }

    private static void lines(String name, Consumer<JsonNode> use) throws IOException {
        try (InputStream file = NextItemOrderTest.class.getResourceAsStream("/sample/" + name + ".jsonl");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                use.accept(JSON.readTree(line));
            }
        }
    }

    @Test
    void servesInTheOrderThatWasEvaluated() {
        assertServed(ranker.ranks(evaluated), byRanker);
        assertServed(blend.ranks(evaluated), byBlend);
    }

    @Test
    void servesInTheSameOrderOnceItWasWrittenAndReadAgain(@TempDir Path folder) throws IOException {
        assertServed(ranker.ranks(evaluated), again(byRanker, folder.resolve("ranker.model")));
        assertServed(blend.ranks(evaluated), again(byBlend, folder.resolve("blend.model")));
    }

    @Test
    void aMatrixThatIsNotWhatWasTrainedIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("x.model");
        again(byBlend, file);
        Path matrix = folder.resolve("x.model.slist");
        byte[] bytes = Files.readAllBytes(matrix);
        bytes[1_000] ^= 1;
        Files.write(matrix, bytes);
        assertThrows(IOException.class, () -> TrainedSequence.read(file));
    }

    @Test
    void neverServesWhatIsOfTheHistoryAndKnowsNothingOfStrangers() {
        NextItems next = new NextItems(ids, byRanker);
        List<String> newestFirst =
                Arrays.stream(last.histories()[0]).mapToObj(ids::get).distinct().toList();
        List<ScoredItem> found = next.after(newestFirst, SHOWN);
        assertEquals(SHOWN, found.size());
        assertTrue(found.stream().noneMatch(each -> newestFirst.contains(each.itemId())));
        for (int place = 1; place < found.size(); place++) {
            assertTrue(found.get(place).score() <= found.get(place - 1).score(), "falling at " + place);
        }
        assertEquals(List.of(), next.after(List.of("nowhere"), SHOWN));
        assertFalse(next.after(List.of("nowhere", newestFirst.getFirst()), 5).isEmpty(), "what it knows of it");
    }

    private static NextItemOrder again(NextItemOrder order, Path file) throws IOException {
        SparseRows nothing = new SparseRows(new int[ids.size()][0], new float[ids.size()][0]);
        new TrainedSequence(ids, transformer, transformer.text(), nothing, new PartWeights(1, 1), order).write(file);
        return TrainedSequence.read(file).order();
    }

    /** By ids, newest first, as the service asks. */
    private static void assertServed(double[] ranks, NextItemOrder order) {
        NextItems next = new NextItems(ids, order);
        int compared = 0;
        for (int row = 0; row < ranks.length; row++) {
            int target = last.targets()[row];
            int[] history = last.histories()[row];
            if (ranks[row] >= CandidateTable.notFound()
                    || Arrays.stream(history).anyMatch(item -> item == target)) {
                continue; // an evaluation would still find what a shopper comes back to
            }
            List<ScoredItem> served = next.after(
                    Arrays.stream(history).mapToObj(ids::get).toList().reversed(), ids.size());
            assertEquals(ranks[row], rank(served, ids.get(target)), "case " + row);
            compared++;
        }
        assertTrue(compared > 30, compared + " cases compared");
    }

    /** Ties at mean rank, as an evaluation counts. */
    private static double rank(List<ScoredItem> served, String target) {
        double score = served.stream()
                .filter(each -> each.itemId().equals(target))
                .mapToDouble(ScoredItem::score)
                .findFirst()
                .orElseThrow();
        long better = served.stream().filter(each -> each.score() > score).count();
        long alike = served.stream().filter(each -> each.score() == score).count() - 1;
        return better + alike / 2.0;
    }
}

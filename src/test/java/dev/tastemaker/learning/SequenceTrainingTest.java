package dev.tastemaker.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real training process. */
class SequenceTrainingTest {
    private static final int ITEMS = 20;
    /** Everybody goes round in a circle of 20. */
    private static final InteractionSequences CIRCLE = new InteractionSequences(
            ITEMS,
            IntStream.range(0, 60)
                    .mapToObj(start -> IntStream.range(0, 8)
                            .map(step -> (start + step) % ITEMS)
                            .toArray())
                    .toArray(int[][]::new));

    private static final List<ItemText> TEXTS = IntStream.range(0, ITEMS)
            .mapToObj(i -> new ItemText("thing " + i / 2, List.of()))
            .toList();

    static SequenceRecipe recipe() {
        SequenceRecipe usual = SequenceRecipe.USUAL;
        return new SequenceRecipe(
                usual.counted(),
                new TransformerParameters(16, 1, 1, 1, 8, 0, 1e-2f, 0, 128, 30, 10, 4, 0, 3),
                usual.transformerWeight(),
                20,
                10,
                usual.ranker());
    }

    static void needsLibtorch() {
        assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "libtorch comes for Linux on x86-64 alone");
    }

    @Test
    void learnsTheCircleInAProcessOfItsOwnAndAgainTheSame() {
        needsLibtorch();
        List<String> heard = new ArrayList<>();
        SequenceTraining training = new SequenceTraining(TEXTS, recipe(), Set.of(), (what, done, all, detail) -> {
            synchronized (heard) {
                heard.add(what);
            }
        });
        List<SequenceModel> models = training.fit(CIRCLE);
        assertEquals(
                recipe().modelNames(), models.stream().map(SequenceModel::name).toList());
        assertTrue(heard.containsAll(List.of("transformer", "slist")), heard.toString());
        int[] history = {3, 4, 5};
        for (SequenceModel model : models) {
            if (model.name().startsWith("text")) {
                continue;
            }
            float[] scores = new float[ITEMS];
            model.score(history, scores);
            assertTrue(NextItemRank.of(scores, history, 6) <= 1, model.name());
        }
        SequenceTransformer again = training.transformer(CIRCLE);
        assertArrayEquals(
                ((SequenceTransformer) models.getLast()).encode(history), again.encode(history), 1e-6f, "by seed");
    }

    @Test
    void saysWhyATrainingProcessFailed(@TempDir Path empty) {
        TrainingFailed failed = assertThrows(
                TrainingFailed.class,
                () -> new TrainingChild("broken", TrainingListener.SILENT).run(new TrainingFolder(empty), 1, 64, 64));
        assertTrue(failed.getMessage().contains("NoSuchFileException"), failed.getMessage());
    }

    @Test
    void theProcessEndsWithWhoeverStartedIt(@TempDir Path path) throws IOException, InterruptedException {
        needsLibtorch();
        TrainingFolder folder = new TrainingFolder(path);
        folder.writeSequences(CIRCLE);
        folder.writeTextVectors(new float[ITEMS][4]);
        TransformerParameters endless =
                new TransformerParameters(16, 1, 1, 1, 8, 0, 1e-9f, 0, 128, 1_000_000, 1_000_000, 4, 0, 3);
        folder.writeTask(new TrainingTask.TrainTransformer(endless, 1));
        Process process = TrainingChild.start(folder, 1, 200, 200);
        try (var lines = process.inputReader()) {
            assertTrue(lines.lines().anyMatch(line -> line.startsWith(TrainingProcess.PROGRESS)));
            process.getOutputStream().close(); // what happens when this process dies
            assertEquals(143, process.waitFor());
        } finally {
            process.destroyForcibly();
        }
    }
}

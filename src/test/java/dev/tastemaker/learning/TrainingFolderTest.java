package dev.tastemaker.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingFolderTest {
    @TempDir
    Path path;

    @Test
    void givesBackWhatWasPutIn() throws IOException {
        TrainingFolder folder = new TrainingFolder(path);
        folder.writeSequences(new InteractionSequences(5, new int[][] {{4, 0}, {}, {3}}));
        assertEquals(5, folder.sequences().items());
        assertArrayEquals(new int[][] {{4, 0}, {}, {3}}, folder.sequences().rows());
        folder.writeTextVectors(new float[][] {{1, 2}, {3, 4}});
        assertArrayEquals(new float[][] {{1, 2}, {3, 4}}, folder.textVectors(2, 2));
        List<ItemText> texts = List.of(new ItemText("t", List.of("a", "b")), ItemText.NONE);
        folder.writeTexts(texts);
        assertEquals(texts, folder.texts());
        TrainingTask task = new TrainingTask.TrainTransformer(SequenceRecipe.USUAL.transformer(), 9);
        folder.writeTask(task);
        assertEquals(task, folder.task());
        TrainingTask other =
                new TrainingTask.SolveMatrix(new ClosedFormParameters(ClosedFormParameters.Kind.EASE, 100, 1, 50, 10));
        folder.writeTask(other);
        assertEquals(other, folder.task());
    }

    @Test
    void refusesWeightsOfAnotherShape() throws IOException {
        TransformerParameters parameters = new TransformerParameters(2, 1, 1, 1, 3, 0, 1e-3f, 0, 16, 1, 1, 1, 0, 7);
        Map<String, float[]> weights = new LinkedHashMap<>();
        TransformerWeights.shapes(parameters, 3).forEach((name, start) -> weights.put(name, new float[start.size()]));
        TrainingFolder folder = new TrainingFolder(path);
        folder.writeWeights(weights);
        assertEquals(weights.keySet(), folder.weights(parameters, 3).keySet());
        assertThrows(IOException.class, () -> folder.weights(parameters, 2));
    }

    @Test
    void mapsAMatrix() throws IOException {
        TrainingFolder folder = new TrainingFolder(path);
        folder.writeMatrix(sink -> {
            sink.row(new float[] {1, 2});
            sink.row(new float[] {3, 4});
        });
        float[] into = {10, 10};
        DenseRows.map(folder.matrix(), 2).add(1, 2, into);
        assertArrayEquals(new float[] {16, 18}, into);
        assertThrows(IOException.class, () -> DenseRows.map(folder.matrix(), 3));
    }

    @Test
    void findsTheJarsBesideThePackagedOne() {
        assertEquals("/x/classes:/y/a.jar", TrainingChild.classPath("/x/classes:/y/a.jar"));
        assertEquals(
                String.join(File.pathSeparator, "/app/app/*", "/app/lib/main/*", "/app/lib/boot/*"),
                TrainingChild.classPath("/app/quarkus-run.jar"));
    }

    @Test
    void cachesNativeCodeWhereAllCheckoutsShareIt() {
        assertEquals(Path.of("/h/.cache/tastemaker/djl"), NativeCache.folder(Map.of(), "/h"));
        assertEquals(Path.of("/c/tastemaker/djl"), NativeCache.folder(Map.of("XDG_CACHE_HOME", "/c"), "/h"));
        assertEquals(Path.of("/d"), NativeCache.folder(Map.of("DJL_CACHE_DIR", "/d"), "/h"));
    }
}

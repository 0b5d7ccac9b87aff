package dev.tastemaker.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is trained and what serves are two programs for one function. */
class TransformerGraphTest {
    private static final TransformerParameters SMALL =
            new TransformerParameters(8, 2, 2, 2, 5, 0.5f, 1e-3f, 4, 16, 1, 1, 3, 7);

    @Test
    void plainJavaComputesWhatLibtorchDoes() {
        assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "libtorch comes for Linux on x86-64 alone");
        System.setProperty("DJL_CACHE_DIR", NativeCache.folder().toString());
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        float[][] text = {{1, 0, 0}, {0, 1, 0}, {0.6f, 0.8f, 0}, {0, 0, 0}};
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            TransformerGraph graph = new TransformerGraph(SMALL, manager, text);
            graph.weights()
                    .values()
                    .forEach(weight ->
                            weight.addi(manager.randomNormal(weight.getShape()).mul(0.3)));
            Map<String, float[]> weights = new LinkedHashMap<>();
            graph.weights().forEach((name, weight) -> weights.put(name, weight.toFloatArray()));
            SequenceTransformer plain = new SequenceTransformer(SMALL, weights, text);
            for (int[] history : new int[][] {{2}, {0, 1, 3}, {3, 3, 2, 1, 0}}) {
                long[] items = Arrays.stream(history).asLongStream().toArray();
                NDArray states = graph.encode(graph.itemVectors(), graph.numbers(items), 1, items.length, false);
                assertArrayEquals(states.get(items.length - 1).toFloatArray(), plain.encode(history), 1e-4f);
            }
            assertArrayEquals(graph.itemVectors().get(2).toFloatArray(), plain.itemVector(2), 1e-5f);
        }
    }
}

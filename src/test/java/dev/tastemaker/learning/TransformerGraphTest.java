package dev.tastemaker.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is trained and what serves are two programs for one function. */
class TransformerGraphTest {
    private static final TransformerParameters SMALL =
            new TransformerParameters(8, 2, 2, 2, 5, 0.5f, 1e-3f, 4, 16, 1, 1, 3, 0, 7);
    private static final TransformerParameters COSINES =
            new TransformerParameters(8, 2, 2, 2, 5, 0.5f, 1e-3f, 4, 16, 1, 1, 3, 0.07f, 7);

    private static final float[][] TEXT = {{1, 0, 0}, {0, 1, 0}, {0.6f, 0.8f, 0}, {0, 0, 0}};

    @BeforeAll
    static void findLibtorch() {
        assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "libtorch comes for Linux on x86-64 alone");
        System.setProperty("DJL_CACHE_DIR", NativeCache.folder().toString());
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
    }

    static List<TransformerParameters> shapes() {
        return List.of(SMALL, COSINES);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void plainJavaComputesWhatLibtorchDoes(TransformerParameters shape) {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            TransformerGraph graph = graph(shape, manager);
            Map<String, float[]> weights = new LinkedHashMap<>();
            graph.weights().forEach((name, weight) -> weights.put(name, weight.toFloatArray()));
            SequenceTransformer plain = new SequenceTransformer(shape, weights, TEXT);
            for (int[] history : new int[][] {{2}, {0, 1, 3}, {3, 3, 2, 1, 0}}) {
                long[] items = Arrays.stream(history).asLongStream().toArray();
                NDArray states = graph.encode(graph.itemVectors(), graph.numbers(items), 1, items.length, false);
                assertArrayEquals(states.get(items.length - 1).toFloatArray(), plain.encode(history), 1e-4f);
            }
            assertArrayEquals(graph.itemVectors().get(2).toFloatArray(), plain.itemVector(2), 1e-5f);
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void gradientsAreTheSameWhateverJavaCollectsOnTheWay(TransformerParameters shape) {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            TransformerGraph graph = graph(shape, manager);
            Map<String, float[]> undisturbed = gradients(graph, () -> {});
            graph.forgetGradients();
            disturb();
            graph.weights()
                    .values()
                    .forEach(weight -> assertArrayEquals(
                            new float[(int) weight.size()], weight.getGradient().toFloatArray()));
            for (int i = 0; i < 5; i++) {
                Map<String, float[]> disturbed = gradients(graph, TransformerGraphTest::disturb);
                undisturbed.forEach((name, gradient) -> assertArrayEquals(gradient, disturbed.get(name), 1e-6f, name));
                graph.forgetGradients();
            }
        }
    }

    private static TransformerGraph graph(TransformerParameters shape, NDManager manager) {
        TransformerGraph graph = new TransformerGraph(shape, manager, TEXT);
        graph.weights()
                .values()
                .forEach(weight ->
                        weight.addi(manager.randomNormal(weight.getShape()).mul(0.3)));
        return graph;
    }

    private static Map<String, float[]> gradients(TransformerGraph graph, Runnable between) {
        try (NDScope scope = new NDScope();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            scope.suppressNotUsedWarning();
            long[] items = {0, 1, 3, 2};
            NDArray states = graph.encode(graph.itemVectors(), graph.numbers(items), 2, 2, false);
            NDArray loss = states.square().sum().add(states.sum());
            between.run();
            collector.backward(loss);
            Map<String, float[]> gradients = new LinkedHashMap<>();
            graph.weights()
                    .forEach((name, weight) ->
                            gradients.put(name, weight.getGradient().toFloatArray()));
            return gradients;
        }
    }

    /** Lets go of all that nobody in Java refers to, and writes over the memory it had. */
    private static void disturb() {
        for (int i = 0; i < 3; i++) {
            System.gc();
            List<ByteBuffer> others = new ArrayList<>();
            for (int k = 0; k < 10_000; k++) {
                others.add(ByteBuffer.allocateDirect(4 * (1 + k % 64))
                        .order(ByteOrder.nativeOrder())
                        .putFloat(0, 1e6f));
            }
            assertEquals(10_000, others.size());
        }
    }
}

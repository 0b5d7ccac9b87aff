package dev.tastemaker.learning;

import static java.util.Objects.requireNonNull;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Trains a {@link SequenceTransformer} with libtorch: each place of a sequence predicts the next item against drawn ones (sampled
 * softmax with the log correction of Jean et al., ACL 2015; after Klenitskiy and Vasilev, "Turning dross into gold loss", RecSys
 * 2023) or against all. Ends when the held-out items have not been found better for a while, and returns the best weights. One
 * training per process: the library counts gradients process-wide.
 */
final class TransformerTrainer {
    private static final float FIRST_MOMENT = 0.9f;
    private static final float SECOND_MOMENT = 0.98f;
    private static final int WARM_UP_STEPS = 200;
    private static final int LOOK_EVERY = 3;
    private static final int MOST_BAD = 20;

    private final TransformerParameters parameters;
    private final InteractionSequences sequences;
    private final HeldOut heldOut;
    private final float[][] textVectors;
    private final TrainingProgress progress;
    private final Random random;

    TransformerTrainer(
            TransformerParameters parameters,
            InteractionSequences sequences,
            HeldOut heldOut,
            float[][] textVectors,
            TrainingProgress progress) {
        this.parameters = parameters;
        this.sequences = sequences;
        this.heldOut = heldOut;
        this.textVectors = textVectors;
        this.progress = progress;
        this.random = new Random(parameters.seed());
    }

    /** Weights by name. */
    Map<String, float[]> train() {
        Engine engine = Engine.getEngine("PyTorch");
        engine.setRandomSeed((int) parameters.seed());
        try (NDManager manager = NDManager.newBaseManager(engine.defaultDevice(), "PyTorch")) {
            TransformerGraph graph = new TransformerGraph(parameters, manager, textVectors);
            progress.began(graph.device().toString(), parameters.mostEpochs());
            return new Run(engine, manager, graph).best();
        }
    }

    private final class Run {
        private final Engine engine;
        private final TransformerGraph graph;
        private final Map<String, NDList> moments = new HashMap<>();
        private final SequenceBatches batches = new SequenceBatches(sequences, parameters, random);
        private long step;
        private int bad; // steps in a row that came to no number
        private double through; // of all epochs, 0 to 1

        Run(Engine engine, NDManager manager, TransformerGraph graph) {
            this.engine = engine;
            this.graph = graph;
            graph.weights()
                    .forEach((name, weight) -> moments.put(
                            name, new NDList(manager.zeros(weight.getShape()), manager.zeros(weight.getShape()))));
        }

        Map<String, float[]> best() {
            Map<String, float[]> best = weights();
            double bestFigure = -1;
            int worse = 0;
            for (int epoch = 1;
                    epoch <= parameters.mostEpochs() && worse < parameters.patience() && bad < MOST_BAD;
                    epoch++) {
                double loss = epoch();
                if (epoch % LOOK_EVERY != 0 && epoch != parameters.mostEpochs()) {
                    progress.epoch(epoch, parameters.mostEpochs(), loss, bestFigure, bestFigure);
                    continue;
                }
                double figure =
                        heldOut.ndcg(new SequenceTransformer(parameters, weights(), textVectors), sequences.items());
                worse++;
                if (figure > bestFigure) {
                    bestFigure = figure;
                    best = weights();
                    worse = 0;
                }
                progress.epoch(epoch, parameters.mostEpochs(), loss, figure, bestFigure);
            }
            return best;
        }

        private Map<String, float[]> weights() {
            Map<String, float[]> copy = new LinkedHashMap<>();
            graph.weights().forEach((name, weight) -> copy.put(name, weight.toFloatArray()));
            return copy;
        }

        private double epoch() {
            double sum = 0;
            long places = 0;
            List<SequenceBatches.Batch> all = batches.shuffled();
            for (SequenceBatches.Batch batch : all) {
                sum += step(batch) * batch.places().length;
                places += batch.places().length;
                through += 1.0 / all.size() / parameters.mostEpochs();
            }
            return sum / Math.max(1, places);
        }

        private float step(SequenceBatches.Batch batch) {
            step++;
            // all arrays of a step end with it, but for the weights
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                float value;
                try (GradientCollector collector = engine.newGradientCollector()) {
                    NDArray loss = loss(batch);
                    collector.backward(loss);
                    value = loss.getFloat();
                }
                if (Float.isFinite(value) && Double.isFinite(gradientSquares())) {
                    bad = 0;
                    graph.weights().forEach(this::update);
                    return value;
                }
                bad++; // the step is left out, and its gradients with it
                graph.forgetGradients();
                return 0;
            }
        }

        private double gradientSquares() {
            double sum = 0;
            for (NDArray weight : graph.weights().values()) {
                sum += weight.getGradient().square().sum().getFloat();
            }
            return sum;
        }

        private NDArray loss(SequenceBatches.Batch batch) {
            int negatives = parameters.negatives();
            if (negatives == 0) {
                NDArray items = graph.itemVectors();
                return hidden(items, batch, batch.items())
                        .matMul(items.transpose())
                        .logSoftmax(1)
                        .gather(graph.numbers(batch.targets()).reshape(batch.targets().length, 1), 1)
                        .neg()
                        .mean();
            }
            long[] drawn = random.longs(negatives, 0, sequences.items()).toArray();
            // only the vectors of the items that occur: a fifth of them, and of the work
            long[] occurring = Stream.of(batch.items(), batch.targets(), drawn)
                    .flatMapToLong(Arrays::stream)
                    .distinct()
                    .sorted()
                    .toArray();
            NDArray items = graph.itemVectors(graph.numbers(occurring));
            NDArray hidden = hidden(items, batch, places(occurring, batch.items()));
            NDArray positive = hidden.mul(graph.embed(items, graph.numbers(places(occurring, batch.targets()))))
                    .sum(new int[] {1}, true);
            NDArray negative = hidden.matMul(graph.embed(items, graph.numbers(places(occurring, drawn)))
                            .transpose())
                    .add((float) Math.log((sequences.items() - 1.0) / negatives));
            NDArray same = graph.numbers(batch.targets())
                    .reshape(batch.targets().length, 1)
                    .eq(graph.numbers(drawn).reshape(1, negatives))
                    .toType(DataType.FLOAT32, false)
                    .mul(-1e9f);
            return positive.concat(negative.add(same), 1)
                    .logSoftmax(1)
                    .get(":,0")
                    .neg()
                    .mean();
        }

        private NDArray hidden(NDArray vectors, SequenceBatches.Batch batch, long[] items) {
            NDArray states = graph.encode(vectors, graph.numbers(items), batch.rows(), batch.length(), true);
            return graph.embed(states, graph.numbers(batch.places()));
        }

        private static long[] places(long[] occurring, long[] items) {
            return Arrays.stream(items)
                    .map(item -> Arrays.binarySearch(occurring, item))
                    .toArray();
        }

        // Adam (Kingma and Ba, 2015), with its bias correction in the rate, which falls along a cosine; gradients add
        // up until they are set to
        // zero.
        private void update(String name, NDArray weight) {
            NDArray gradient = weight.getGradient();
            NDList moment = requireNonNull(moments.get(name));
            double warm =
                    Math.min(1, step / (double) WARM_UP_STEPS) * (0.98 * (1 + Math.cos(Math.PI * through)) / 2 + 0.02);
            float rate = (float) (parameters.learningRate()
                    * warm
                    * Math.sqrt(1 - Math.pow(SECOND_MOMENT, step))
                    / (1 - Math.pow(FIRST_MOMENT, step)));
            weight.getNDArrayInternal()
                    .adamUpdate(
                            new NDList(weight, gradient, moment.get(0), moment.get(1)),
                            new NDList(weight),
                            rate,
                            rate,
                            0,
                            1,
                            -1,
                            FIRST_MOMENT,
                            SECOND_MOMENT,
                            1e-8f,
                            true,
                            false);
            gradient.subi(gradient);
        }
    }
}

package dev.tastemaker.learning;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The transformer as libtorch computes it, for training: {@link SequenceTransformer} is the same function in plain Java. Weights
 * are kept by name in {@link TransformerWeights}' order.
 */
final class TransformerGraph {
    private static final float EPSILON = 1e-6f;
    private static final NDIndex EVERYTHING = new NDIndex(":");

    private final TransformerParameters parameters;
    private final NDManager manager;
    private final Map<String, NDArray> weights = new LinkedHashMap<>();
    private final NDArray text;
    private final NDArray inputScale;
    private final NDArray shareDivisor;
    private final NDArray temperature;

    TransformerGraph(TransformerParameters parameters, NDManager manager, float[][] textVectors) {
        this.parameters = parameters;
        this.manager = manager;
        int items = textVectors.length;
        float[] flat = new float[items * parameters.textDimensions()];
        for (int i = 0; i < items; i++) {
            for (int k = 0; k < textVectors[i].length; k++) {
                flat[i * parameters.textDimensions() + k] =
                        textVectors[i][k] * TransformerWeights.textScale(parameters);
            }
        }
        this.text = own(manager.create(flat, new Shape(items, parameters.textDimensions())));
        this.inputScale = own(manager.create(TransformerWeights.inputScale(parameters)));
        this.temperature = own(manager.create(parameters.temperature()));
        this.shareDivisor = own(manager.create((float) Math.sqrt(parameters.dimensions() / parameters.heads())));
        TransformerWeights.shapes(parameters, items).forEach(this::create);
    }

    private void create(String name, TransformerWeights.Start start) {
        Shape shape = start.rows() == 0 ? new Shape(start.columns()) : new Shape(start.rows(), start.columns());
        NDArray weight = start.spread() > 0
                ? manager.randomNormal(0, start.spread(), shape, DataType.FLOAT32)
                : manager.full(shape, start.value());
        weight.setName(name);
        weight.setRequiresGradient(true);
        weights.put(name, weight);
    }

    Map<String, NDArray> weights() {
        return weights;
    }

    /** Sets all gradients to zero where they lie: given Java's numbers an array would become a view of a Java buffer that nobody keeps. */
    void forgetGradients() {
        weights.values().forEach(weight -> weight.getGradient().set(EVERYTHING, 0f));
    }

    Device device() {
        return manager.getDevice();
    }

    /** A row per item: its own vector plus the one read from its text. */
    NDArray itemVectors() {
        return scored(weight("item").add(text.matMul(weight("text"))));
    }

    /** Rows of {@link #itemVectors} for some items, without working out the others. */
    NDArray itemVectors(NDArray items) {
        return scored(embed(weight("item"), items).add(embed(text, items).matMul(weight("text"))));
    }

    /** Of length 1 where cosines are scores. */
    private NDArray scored(NDArray rows) {
        return parameters.cosines()
                ? rows.div(rows.square()
                        .sum(new int[] {1}, true)
                        .add(SequenceEncoder.SHORTEST)
                        .sqrt())
                : rows;
    }

    /**
     * Hidden states, a row per place of {@code items}.
     *
     * @param items item numbers, {@code rows} × {@code length}, each row filled up on the right
     */
    NDArray encode(NDArray itemVectors, NDArray items, int rows, int length, boolean training) {
        int size = parameters.dimensions();
        NDArray x = embed(itemVectors, items)
                .reshape(rows, length, size)
                .mul(inputScale)
                .add(weight("position").get("0:" + length));
        x = dropout(x, training);
        NDArray mask = causalMask(length);
        for (int layer = 0; layer < parameters.layers(); layer++) {
            NDArray attended = attention(normal(x, "attention", layer), mask, rows, length, layer, training);
            x = x.add(dropout(attended, training));
            NDArray wide = linear(normal(x, "forward", layer), "widen", layer)
                    .getNDArrayInternal()
                    .gelu();
            x = x.add(dropout(linear(dropout(wide, training), "narrow", layer), training));
        }
        NDArray states = scored(normal(x, "final", 0).reshape(-1, size));
        return parameters.cosines() ? states.div(temperature) : states;
    }

    private NDArray attention(NDArray x, NDArray mask, int rows, int length, int layer, boolean training) {
        int heads = parameters.heads();
        int size = parameters.dimensions() / heads;
        NDArray query =
                linear(x, "query", layer).reshape(rows, length, heads, size).transpose(0, 2, 1, 3);
        NDArray key = linear(x, "key", layer).reshape(rows, length, heads, size).transpose(0, 2, 3, 1);
        NDArray value =
                linear(x, "value", layer).reshape(rows, length, heads, size).transpose(0, 2, 1, 3);
        NDArray share = query.matMul(key).div(shareDivisor).add(mask).softmax(-1);
        NDArray mixed = dropout(share, training)
                .matMul(value)
                .transpose(0, 2, 1, 3)
                .reshape(rows, length, parameters.dimensions());
        return linear(mixed, "output", layer);
    }

    /** Nothing looks ahead; what a row is filled up with lies ahead of all that counts. */
    private NDArray causalMask(int length) {
        float[] mask = new float[length * length];
        for (int i = 0; i < length; i++) {
            for (int j = i + 1; j < length; j++) {
                mask[i * length + j] = -1e9f;
            }
        }
        return own(manager.create(mask, new Shape(1, 1, length, length)));
    }

    NDArray embed(NDArray table, NDArray rows) {
        return table.getNDArrayInternal()
                .embedding(rows, table, SparseFormat.DENSE)
                .head();
    }

    NDArray numbers(long[] values) {
        return own(manager.create(values));
    }

    /**
     * A copy in the library's own memory. What is created lies in a Java buffer, and is gone once nobody in Java refers to it, while
     * the library keeps for the way back what a product was made with. A plain number that is multiplied or divided with becomes
     * such a buffer too: gradients made of freed memory, losses that were no number, and crashes came of it.
     */
    private static NDArray own(NDArray shared) {
        try (shared) {
            return shared.duplicate();
        }
    }

    private NDArray dropout(NDArray x, boolean training) {
        return training && parameters.dropout() > 0
                ? x.getNDArrayInternal().dropout(x, parameters.dropout(), true).head()
                : x;
    }

    private NDArray normal(NDArray x, String name, int layer) {
        return x.getNDArrayInternal()
                .layerNorm(
                        x,
                        new Shape(parameters.dimensions()),
                        weight(name + "-scale." + layer),
                        weight(name + "-shift." + layer),
                        EPSILON)
                .head();
    }

    private NDArray linear(NDArray x, String name, int layer) {
        return x.matMul(weight(name + "." + layer)).add(weight(name + "-bias." + layer));
    }

    private NDArray weight(String name) {
        NDArray weight = weights.get(name);
        if (weight == null) {
            throw new IllegalStateException("no weight " + name);
        }
        return weight;
    }
}

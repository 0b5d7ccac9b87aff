package dev.tastemaker.learning;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;

/** The blocks of a {@link SequenceTransformer}, without its items: about a megabyte that serves a store of any size. */
public final class SequenceEncoder {
    private static final float EPSILON = 1e-6f;
    /** Keeps what is nothing from being divided by its length. */
    static final float SHORTEST = 1e-12f;

    private final TransformerParameters parameters;
    private final Map<String, float[]> weights;

    SequenceEncoder(TransformerParameters parameters, Map<String, float[]> weights) {
        this.parameters = parameters;
        Map<String, float[]> own = new HashMap<>(weights);
        own.keySet().removeAll(java.util.Set.of("item", "text"));
        this.weights = Map.copyOf(own);
    }

    /** Newest items of a history that are read. */
    public int longest() {
        return parameters.longest();
    }

    /**
     * The vector that the next item's is expected to be near.
     *
     * @param history item vectors, oldest first, at least one
     */
    public float[] encode(float[][] history) {
        int length = Math.min(history.length, parameters.longest());
        if (length == 0) {
            throw new IllegalArgumentException("an empty history has no next item");
        }
        float[][] x = new float[length][];
        float scale = TransformerWeights.inputScale(parameters);
        float[] position = weight("position");
        for (int t = 0; t < length; t++) {
            float[] vector = history[history.length - length + t];
            x[t] = new float[vector.length];
            for (int c = 0; c < vector.length; c++) {
                x[t][c] = vector[c] * scale + position[t * vector.length + c];
            }
        }
        for (int layer = 0; layer < parameters.layers(); layer++) {
            // what the last layer says of earlier places is not looked at
            block(x, layer, layer == parameters.layers() - 1 ? length - 1 : 0);
        }
        float[] next = normal(x[length - 1], "final", 0);
        if (parameters.cosines()) {
            scale(next, 1 / parameters.temperature());
        }
        return next;
    }

    /** Makes a vector this long. */
    static void scale(float[] vector, float length) {
        float scale = (float) (length / Math.sqrt(Orthonormal.product(vector, vector) + SHORTEST));
        for (int c = 0; c < vector.length; c++) {
            vector[c] *= scale;
        }
    }

    private void block(float[][] x, int layer, int first) {
        float[][] keys = new float[x.length][];
        float[][] values = new float[x.length][];
        float[][] queries = new float[x.length][];
        for (int t = 0; t < x.length; t++) {
            float[] normal = normal(x[t], "attention", layer);
            keys[t] = linear(normal, "key", layer);
            values[t] = linear(normal, "value", layer);
            queries[t] = t < first ? normal : linear(normal, "query", layer);
        }
        for (int t = first; t < x.length; t++) {
            float[] mixed = attend(queries[t], keys, values, t);
            add(linear(mixed, "output", layer), x[t]);
            float[] wide = linear(normal(x[t], "forward", layer), "widen", layer);
            for (int c = 0; c < wide.length; c++) {
                wide[c] = Gelu.of(wide[c]);
            }
            add(linear(wide, "narrow", layer), x[t]);
        }
    }

    private float[] attend(float[] query, float[][] keys, float[][] values, int newest) {
        int size = query.length / parameters.heads();
        float[] mixed = new float[query.length];
        float[] share = new float[newest + 1];
        for (int head = 0; head < parameters.heads(); head++) {
            int from = head * size;
            float most = Float.NEGATIVE_INFINITY;
            for (int t = 0; t <= newest; t++) {
                share[t] = product(query, keys[t], from, size) / (float) Math.sqrt(size);
                most = Math.max(most, share[t]);
            }
            float sum = 0;
            for (int t = 0; t <= newest; t++) {
                share[t] = (float) Math.exp(share[t] - most);
                sum += share[t];
            }
            for (int t = 0; t <= newest; t++) {
                for (int c = from; c < from + size; c++) {
                    mixed[c] += share[t] / sum * values[t][c];
                }
            }
        }
        return mixed;
    }

    private float[] linear(float[] x, String name, int layer) {
        float[] matrix = weight(name + "." + layer);
        float[] out = weight(name + "-bias." + layer).clone();
        for (int k = 0; k < x.length; k++) {
            addRow(matrix, k, x[k], out);
        }
        return out;
    }

    private float[] normal(float[] x, String name, int layer) {
        float mean = 0;
        for (float value : x) {
            mean += value;
        }
        mean /= x.length;
        float spread = 0;
        for (float value : x) {
            spread += (value - mean) * (value - mean);
        }
        float scale = (float) (1 / Math.sqrt(spread / x.length + EPSILON));
        float[] factor = weight(name + "-scale." + layer);
        float[] shift = weight(name + "-shift." + layer);
        float[] out = new float[x.length];
        for (int c = 0; c < x.length; c++) {
            out[c] = (x[c] - mean) * scale * factor[c] + shift[c];
        }
        return out;
    }

    static void addRow(float[] matrix, int row, float weight, float[] out) {
        int from = row * out.length;
        for (int c = 0; c < out.length; c++) {
            out[c] += weight * matrix[from + c];
        }
    }

    private static void add(float[] what, float[] to) {
        for (int c = 0; c < to.length; c++) {
            to[c] += what[c];
        }
    }

    private static float product(float[] a, float[] b, int from, int size) {
        float sum = 0;
        for (int c = from; c < from + size; c++) {
            sum += a[c] * b[c];
        }
        return sum;
    }

    private float[] weight(String name) {
        return requireNonNull(weights.get(name), () -> "no weight " + name);
    }
}

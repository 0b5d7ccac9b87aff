package dev.tastemaker.learning;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * A trained causal transformer over item sequences, in plain Java: the newest items of a history in, the vector of the next one
 * out; an item's score is its inner product with that. Kang and McAuley, "Self-attentive sequential recommendation", ICDM 2018,
 * with normalisation before each block and item vectors that begin from text. A history of 50 items takes a few milliseconds,
 * and no native library is loaded for it.
 */
public final class SequenceTransformer implements SequenceModel {
    private static final float EPSILON = 1e-6f;

    private final TransformerParameters parameters;
    private final Map<String, float[]> weights;
    private final float[][] itemVectors;
    private final float[][] byDimension;

    /**
     * @param weights by name, as {@link TransformerWeights} lists them
     * @param textVectors a row per item
     */
    SequenceTransformer(TransformerParameters parameters, Map<String, float[]> weights, float[][] textVectors) {
        this.parameters = parameters;
        this.weights = Map.copyOf(weights);
        this.itemVectors = itemVectors(textVectors);
        this.byDimension = transposed(itemVectors);
    }

    private float[][] itemVectors(float[][] textVectors) {
        int size = parameters.dimensions();
        float[] own = weight("item");
        float[] fromText = weight("text");
        float[][] vectors = new float[textVectors.length][size];
        for (int i = 0; i < vectors.length; i++) {
            System.arraycopy(own, i * size, vectors[i], 0, size);
            for (int k = 0; k < textVectors[i].length; k++) {
                addRow(fromText, k, textVectors[i][k], vectors[i]);
            }
        }
        return vectors;
    }

    private static float[][] transposed(float[][] rows) {
        float[][] columns = new float[rows.length == 0 ? 0 : rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int c = 0; c < columns.length; c++) {
                columns[c][i] = rows[i][c];
            }
        }
        return columns;
    }

    @Override
    public String name() {
        return "transformer";
    }

    @Override
    public boolean logits() {
        return true;
    }

    @Override
    public void score(int[] history, float[] scores) {
        float[] next = encode(history);
        java.util.Arrays.fill(scores, 0);
        for (int c = 0; c < next.length; c++) {
            float[] column = byDimension[c];
            float weight = next[c];
            for (int i = 0; i < scores.length; i++) {
                scores[i] += weight * column[i];
            }
        }
    }

    public int items() {
        return itemVectors.length;
    }

    /** The vector of item {@code number}. */
    public float[] itemVector(int number) {
        return itemVectors[number].clone();
    }

    /** The vector that the next item's is expected to be near. */
    public float[] encode(int[] history) {
        int length = Math.min(history.length, parameters.longest());
        if (length == 0) {
            throw new IllegalArgumentException("an empty history has no next item");
        }
        float[][] x = new float[length][];
        float scale = TransformerWeights.inputScale(parameters);
        float[] position = weight("position");
        for (int t = 0; t < length; t++) {
            float[] vector = itemVectors[history[history.length - length + t]];
            x[t] = new float[vector.length];
            for (int c = 0; c < vector.length; c++) {
                x[t][c] = vector[c] * scale + position[t * vector.length + c];
            }
        }
        for (int layer = 0; layer < parameters.layers(); layer++) {
            // what the last layer says of earlier places is not looked at
            block(x, layer, layer == parameters.layers() - 1 ? length - 1 : 0);
        }
        return normal(x[length - 1], "final", 0);
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

    private static void addRow(float[] matrix, int row, float weight, float[] out) {
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

package dev.tastemaker.learning;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A trained causal transformer over item sequences, in plain Java: the newest items of a history in, the vector of the next one
 * out; an item's score is its inner product with that, or, by a temperature, their cosine. Kang and McAuley, "Self-attentive sequential recommendation", ICDM 2018,
 * with normalisation before each block and item vectors that begin from text. A history of 50 items takes a few milliseconds,
 * and no native library is loaded for it.
 */
public final class SequenceTransformer implements SequenceModel {
    private final TransformerParameters parameters;
    private final Map<String, float[]> weights;
    private final float[][] text;
    private final float[][] itemVectors;
    private final float[][] byDimension;
    private final float[] lengths;
    private final SequenceEncoder encoder;

    /**
     * @param weights by name, as {@link TransformerWeights} lists them
     * @param textVectors a row per item
     */
    SequenceTransformer(TransformerParameters parameters, Map<String, float[]> weights, float[][] textVectors) {
        this.parameters = parameters;
        this.weights = new LinkedHashMap<>(weights);
        this.text = textVectors;
        this.itemVectors = itemVectors(textVectors);
        this.byDimension = transposed(itemVectors);
        this.lengths = new float[itemVectors.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = (float) Math.sqrt(Orthonormal.product(itemVectors[i], itemVectors[i]));
        }
        this.encoder = new SequenceEncoder(parameters, weights);
    }

    private float[][] itemVectors(float[][] textVectors) {
        int size = parameters.dimensions();
        float[] own = weight("item");
        float[] fromText = weight("text");
        float scale = TransformerWeights.textScale(parameters);
        float[][] vectors = new float[textVectors.length][size];
        for (int i = 0; i < vectors.length; i++) {
            System.arraycopy(own, i * size, vectors[i], 0, size);
            for (int k = 0; k < textVectors[i].length; k++) {
                SequenceEncoder.addRow(fromText, k, textVectors[i][k] * scale, vectors[i]);
            }
            if (parameters.cosines()) {
                SequenceEncoder.scale(vectors[i], 1);
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

    /** Cosine of two items' vectors. */
    float likeness(int first, int second) {
        float product = 0;
        float[] a = itemVectors[first];
        float[] b = itemVectors[second];
        for (int c = 0; c < a.length; c++) {
            product += a[c] * b[c];
        }
        return product / (lengths[first] * lengths[second] + 1e-9f);
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
        float[][] vectors = new float[length][];
        for (int t = 0; t < length; t++) {
            vectors[t] = itemVectors[history[history.length - length + t]];
        }
        return encoder.encode(vectors);
    }

    /** What turns item vectors into the next one's; holds none itself. */
    public SequenceEncoder encoder() {
        return encoder;
    }

    float[][] text() {
        return text;
    }

    TransformerParameters parameters() {
        return parameters;
    }

    Map<String, float[]> weights() {
        return weights;
    }

    private float[] weight(String name) {
        return requireNonNull(weights.get(name), () -> "no weight " + name);
    }
}

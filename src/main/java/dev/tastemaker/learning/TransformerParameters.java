package dev.tastemaker.learning;

/**
 * Shape and training of the causal transformer.
 *
 * @param dimensions of item vectors and hidden states; a multiple of {@code heads}
 * @param layers attention blocks
 * @param heads of each block
 * @param widening size of the feed-forward layer, in {@code dimensions}
 * @param longest newest items of a history that are read
 * @param dropout share of values dropped in training, 0 to below 1
 * @param learningRate of Adam
 * @param negatives items drawn against each next item; 0: all items
 * @param batchItems items in one step, about
 * @param mostEpochs passes over the data at most
 * @param patience looks at the validation part without a gain before training ends
 * @param textDimensions of the text vectors that item vectors start from
 * @param temperature what cosines are divided by to be scores; 0: scores are inner products
 * @param seed of everything random
 */
public record TransformerParameters(
        int dimensions,
        int layers,
        int heads,
        int widening,
        int longest,
        float dropout,
        float learningRate,
        int negatives,
        int batchItems,
        int mostEpochs,
        int patience,
        int textDimensions,
        float temperature,
        long seed) {
    public TransformerParameters {
        if (dimensions < 1 || heads < 1 || dimensions % heads != 0 || layers < 1 || widening < 1 || longest < 1) {
            throw new IllegalArgumentException("dimensions, layers, heads, widening and longest do not fit together");
        }
        if (!(dropout >= 0 && dropout < 1) || !(learningRate > 0)) {
            throw new IllegalArgumentException("dropout " + dropout + ", learning rate " + learningRate);
        }
        if (!(temperature >= 0)) {
            throw new IllegalArgumentException("temperature " + temperature);
        }
        if (negatives < 0 || batchItems < 1 || mostEpochs < 1 || patience < 1 || textDimensions < 1) {
            throw new IllegalArgumentException("negatives, batchItems, mostEpochs, patience, textDimensions");
        }
    }

    boolean cosines() {
        return temperature > 0;
    }

    TransformerParameters withSeed(long other) {
        return new TransformerParameters(
                dimensions,
                layers,
                heads,
                widening,
                longest,
                dropout,
                learningRate,
                negatives,
                batchItems,
                mostEpochs,
                patience,
                textDimensions,
                temperature,
                other);
    }
}

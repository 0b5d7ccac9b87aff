package dev.tastemaker.learning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A weighted sum of the models' deviations, with weights that validation cases may have moved. */
public final class LinearBlend implements CandidateOrder {
    private static final int SWEEPS = 4;
    /** What other weights must gain, in nDCG@10, to be taken instead of the usual ones. */
    private static final double WORTH = 0.0003;

    private final List<String> names;
    private final float[] weights;

    LinearBlend(List<String> names, float[] weights) {
        this.names = names;
        this.weights = weights;
    }

    /**
     * Moves the usual weights, one after another and each by a factor, to what ranks some cases best; keeps them when nothing is
     * notably better.
     *
     * @param rows the cases of {@code table} to look at
     */
    public static LinearBlend tune(CandidateTable table, int[] rows) {
        LinearBlend usual = new LinearBlend(table.modelNames(), table.weights());
        double first = usual.figure(table, rows);
        LinearBlend best = usual;
        double bestFigure = first;
        double factor = 1.5;
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double before = bestFigure;
            for (int m = 0; m < usual.weights.length; m++) {
                for (double change : new double[] {factor, 1 / factor, 0}) {
                    float[] tried = best.weights.clone();
                    tried[m] *= (float) change;
                    LinearBlend blend = new LinearBlend(usual.names, tried);
                    double figure = blend.figure(table, rows);
                    if (figure > bestFigure + 1e-6) {
                        bestFigure = figure;
                        best = blend;
                    }
                }
            }
            factor = bestFigure == before ? 1 + (factor - 1) / 2 : factor;
        }
        return bestFigure > first + WORTH ? best : usual;
    }

    private double figure(CandidateTable table, int[] rows) {
        return Arrays.stream(rows)
                        .parallel()
                        .mapToDouble(row -> {
                            double rank = rank(table, row);
                            return rank < 10 ? Math.log(2) / Math.log(rank + 2) : 0;
                        })
                        .sum()
                / rows.length;
    }

    /** Rank of the target of each case: over all items with the weights that chose the candidates, else among these. */
    public double[] ranks(CandidateTable table) {
        if (Arrays.equals(weights, table.weights())) {
            return table.blendRanks();
        }
        return IntStream.range(0, table.size())
                .parallel()
                .mapToDouble(row -> rank(table, row))
                .toArray();
    }

    private double rank(CandidateTable table, int row) {
        if (table.targetAt(row) < 0) {
            return CandidateTable.notFound();
        }
        return table.rank(row, scores(table.features(row), table.featureNames().size()));
    }

    @Override
    public float[] scores(float[] features, int width) {
        float[] scores = new float[features.length / width];
        for (int m = 0; m < weights.length; m++) {
            if (weights[m] > 0) {
                for (int k = 0; k < scores.length; k++) {
                    scores[k] += weights[m] * features[k * width + m * CandidateScorer.PER_MODEL];
                }
            }
        }
        return scores;
    }

    /** Every case's rank by weights that it had no say in: {@code folds} of them, each chosen on the other folds. */
    public static double[] crossValidated(CandidateTable table, int folds) {
        double[] ranks = new double[table.size()];
        for (int fold = 0; fold < folds; fold++) {
            int kept = fold;
            int[] others = IntStream.range(0, table.size())
                    .filter(row -> row % folds != kept)
                    .toArray();
            double[] all = tune(table, others).ranks(table);
            for (int row = fold; row < all.length; row += folds) {
                ranks[row] = all[row];
            }
        }
        return ranks;
    }

    List<String> names() {
        return names;
    }

    float[] weights() {
        return weights;
    }

    /** The models that have a weight, with it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int m = 0; m < weights.length; m++) {
            if (weights[m] > 0) {
                text.append(
                        String.format(Locale.ROOT, "%s%s %.3f", text.isEmpty() ? "" : ", ", names.get(m), weights[m]));
            }
        }
        return text.toString();
    }
}

package dev.tastemaker.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A weighted sum of the models' scores, with weights that validation cases have chosen. */
public final class LinearBlend {
    private static final int ROUNDS = 6;
    private static final float LEAST_STEP = 0.1f;

    private final List<String> names;
    private final float[] weights;

    private LinearBlend(List<String> names, float[] weights) {
        this.names = names;
        this.weights = weights;
    }

    /**
     * Chooses weights of nDCG@10 plus half of Recall@10, one feature after another, steps getting smaller. Only what models say
     * is weighed: deviation and share, never places or context.
     *
     * @param rows the cases of {@code table} to look at
     * @param without models that get no weight
     */
    public static LinearBlend tune(CandidateTable table, int[] rows, java.util.Set<String> without) {
        List<Integer> usable = new ArrayList<>();
        for (int model = 0; model < table.modelNames().size(); model++) {
            if (!without.contains(table.modelNames().get(model))) {
                usable.add(model * CandidateScorer.PER_MODEL);
                usable.add(model * CandidateScorer.PER_MODEL + 1);
            }
        }
        float[] weights = new float[table.featureNames().size()];
        double best = -1;
        for (int feature : usable) {
            float[] alone = new float[weights.length];
            alone[feature] = 1;
            double figure = figure(table, rows, alone);
            if (figure > best) {
                best = figure;
                weights = alone;
            }
        }
        float step = 0.5f;
        for (int round = 0; round < ROUNDS && step >= LEAST_STEP; round++) {
            double before = best;
            for (int feature : usable) {
                for (float change : changes(weights[feature], step)) {
                    float[] tried = weights.clone();
                    tried[feature] = Math.max(0, tried[feature] + change);
                    double figure = figure(table, rows, tried);
                    if (figure > best + 1e-6) {
                        best = figure;
                        weights = tried;
                    }
                }
            }
            step = best == before ? step / 2 : step;
        }
        return new LinearBlend(table.featureNames(), weights);
    }

    private static float[] changes(float weight, float step) {
        return weight == 0 ? new float[] {0.05f, 0.15f, 0.4f, 1} : new float[] {weight * step, -weight * step, -weight};
    }

    private static double figure(CandidateTable table, int[] rows, float[] weights) {
        LinearBlend blend = new LinearBlend(table.featureNames(), weights);
        return Arrays.stream(rows)
                        .parallel()
                        .mapToDouble(row -> {
                            double rank = blend.rank(table, row);
                            return rank < 10 ? Math.log(2) / Math.log(rank + 2) + 0.5 : 0;
                        })
                        .sum()
                / rows.length;
    }

    /** Rank of the target of each case. */
    public double[] ranks(CandidateTable table) {
        return IntStream.range(0, table.size())
                .parallel()
                .mapToDouble(row -> rank(table, row))
                .toArray();
    }

    private double rank(CandidateTable table, int row) {
        if (table.targetAt(row) < 0) {
            return table.rank(row, new float[0]);
        }
        float[] features = table.features(row);
        int width = weights.length;
        float[] scores = new float[features.length / width];
        for (int f = 0; f < width; f++) {
            if (weights[f] > 0) {
                for (int k = 0; k < scores.length; k++) {
                    scores[k] += weights[f] * features[k * width + f];
                }
            }
        }
        return table.rank(row, scores);
    }

    /** The features that have a weight, with it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int f = 0; f < weights.length; f++) {
            if (weights[f] > 0) {
                text.append(
                        String.format(Locale.ROOT, "%s%s %.3f", text.isEmpty() ? "" : ", ", names.get(f), weights[f]));
            }
        }
        return text.toString();
    }
}

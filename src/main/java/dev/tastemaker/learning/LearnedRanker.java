package dev.tastemaker.learning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Trees that order candidates by all that the models and the context say of them: LambdaMART (Burges, "From RankNet to LambdaRank
 * to LambdaMART", 2010) by XGBoost. The number of trees is fixed: nothing of what it is measured on has a say in it.
 */
public final class LearnedRanker implements CandidateOrder {
    private final DecisionTrees trees;

    LearnedRanker(DecisionTrees trees) {
        this.trees = trees;
    }

    DecisionTrees trees() {
        return trees;
    }

    /**
     * Grows trees on some cases of a table.
     *
     * @param rows cases to learn from; those whose target is no candidate teach nothing and are left out
     */
    public static LearnedRanker train(
            CandidateTable table, int[] rows, RankerParameters parameters, TrainingListener listener) {
        try {
            DMatrix matrix = matrix(table, found(table, rows));
            try {
                Map<String, Object> settings = parameters.settings(Math.toIntExact(matrix.rowNum()));
                Booster booster = XGBoost.train(matrix, settings, 1, new HashMap<>(), null, null);
                try {
                    for (int round = 1; round < parameters.rounds(); round++) {
                        booster.update(matrix, round);
                        listener.progress("ranker", round + 1, parameters.rounds(), "trees");
                    }
                    return new LearnedRanker(DecisionTrees.of(booster));
                } finally {
                    booster.dispose();
                }
            } finally {
                matrix.dispose();
            }
        } catch (XGBoostError e) {
            throw new TrainingFailed("the ranker could not be trained", e);
        }
    }

    private static int[] found(CandidateTable table, int[] rows) {
        return Arrays.stream(rows).filter(row -> table.targetAt(row) >= 0).toArray();
    }

    @Override
    public float[] scores(float[] features, int width) {
        float[] scores = new float[features.length / width];
        for (int k = 0; k < scores.length; k++) {
            scores[k] = (float) trees.sum(features, k * width);
        }
        return scores;
    }

    /** Rank of the target of each case in {@code rows}. */
    public double[] ranks(CandidateTable table, int[] rows) {
        int width = table.featureNames().size();
        return Arrays.stream(rows)
                .parallel()
                .mapToDouble(row -> table.targetAt(row) < 0
                        ? CandidateTable.notFound()
                        : table.rank(row, scores(table.features(row), width)))
                .toArray();
    }

    /** Rank of the target of every case. */
    public double[] ranks(CandidateTable table) {
        return ranks(table, IntStream.range(0, table.size()).toArray());
    }

    /** Every case's rank by a ranker that was not taught by it: {@code folds} rankers, each taught by the other folds. */
    public static double[] crossValidated(
            CandidateTable table, int folds, RankerParameters parameters, TrainingListener listener) {
        double[] ranks = new double[table.size()];
        Arrays.fill(ranks, CandidateTable.notFound());
        for (int fold = 0; fold < folds; fold++) {
            int kept = fold;
            int[] apart = IntStream.range(0, table.size())
                    .filter(row -> row % folds == kept)
                    .toArray();
            int[] others = IntStream.range(0, table.size())
                    .filter(row -> row % folds != kept)
                    .toArray();
            if (found(table, others).length == 0) {
                continue; // nothing to learn from
            }
            double[] some = train(table, others, parameters, listener).ranks(table, apart);
            for (int i = 0; i < apart.length; i++) {
                ranks[apart[i]] = some[i];
            }
        }
        return ranks;
    }

    private static DMatrix matrix(CandidateTable table, int[] rows) throws XGBoostError {
        int width = table.featureNames().size();
        int[] groups = new int[rows.length];
        int all = 0;
        for (int i = 0; i < rows.length; i++) {
            groups[i] = table.candidateCount(rows[i]);
            all += groups[i];
        }
        float[] values = new float[Math.multiplyExact(all, width)];
        float[] labels = new float[all];
        int at = 0;
        for (int row : rows) {
            float[] features = table.features(row);
            System.arraycopy(features, 0, values, at * width, features.length);
            labels[at + table.targetAt(row)] = 1;
            at += features.length / width;
        }
        DMatrix matrix = new DMatrix(values, all, width, Float.NaN);
        matrix.setLabel(labels);
        matrix.setGroup(groups);
        return matrix;
    }
}

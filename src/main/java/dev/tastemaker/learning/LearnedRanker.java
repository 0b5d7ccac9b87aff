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
public final class LearnedRanker implements AutoCloseable {
    private static final int AT_ONCE = 2_000;

    private final Booster booster;

    private LearnedRanker(Booster booster) {
        this.booster = booster;
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
                Map<String, Object> settings =
                        parameters.settings(Runtime.getRuntime().availableProcessors());
                Booster booster = XGBoost.train(matrix, settings, 1, new HashMap<>(), null, null);
                for (int round = 1; round < parameters.rounds(); round++) {
                    booster.update(matrix, round);
                    listener.progress("ranker", round + 1, parameters.rounds(), "trees");
                }
                return new LearnedRanker(booster);
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

    /** Rank of the target of each case in {@code rows}. */
    public double[] ranks(CandidateTable table, int[] rows) {
        double[] ranks = new double[table.size()];
        Arrays.fill(ranks, CandidateTable.notFound());
        int[] found = found(table, rows);
        try {
            for (int from = 0; from < found.length; from += AT_ONCE) {
                int[] some = Arrays.copyOfRange(found, from, Math.min(found.length, from + AT_ONCE));
                DMatrix matrix = matrix(table, some);
                float[][] predicted = booster.predict(matrix);
                matrix.dispose();
                int at = 0;
                for (int row : some) {
                    float[] scores = new float[table.candidateCount(row)];
                    for (int k = 0; k < scores.length; k++) {
                        scores[k] = predicted[at++][0];
                    }
                    ranks[row] = table.rank(row, scores);
                }
            }
            return Arrays.stream(rows).mapToDouble(row -> ranks[row]).toArray();
        } catch (XGBoostError e) {
            throw new TrainingFailed("the ranker could not rank", e);
        }
    }

    /** Rank of the target of every case. */
    public double[] ranks(CandidateTable table) {
        return ranks(table, IntStream.range(0, table.size()).toArray());
    }

    /** Every case's rank by a ranker that was not taught by it: {@code folds} rankers, each taught by the other folds. */
    public static double[] crossValidated(
            CandidateTable table, int folds, RankerParameters parameters, TrainingListener listener) {
        double[] ranks = new double[table.size()];
        for (int fold = 0; fold < folds; fold++) {
            int kept = fold;
            int[] apart = IntStream.range(0, table.size())
                    .filter(row -> row % folds == kept)
                    .toArray();
            int[] others = IntStream.range(0, table.size())
                    .filter(row -> row % folds != kept)
                    .toArray();
            try (LearnedRanker ranker = train(table, others, parameters, listener)) {
                double[] some = ranker.ranks(table, apart);
                for (int i = 0; i < apart.length; i++) {
                    ranks[apart[i]] = some[i];
                }
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

    @Override
    public void close() {
        booster.dispose();
    }
}

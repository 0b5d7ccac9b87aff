package dev.tastemaker.learning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Trees that order candidates by all that the models and the context say of them: LambdaMART (Burges, "From RankNet to LambdaRank
 * to LambdaMART", 2010) by XGBoost.
 */
public final class LearnedRanker implements AutoCloseable {
    private static final int AT_ONCE = 2_000;

    private final Booster booster;
    private final int rounds;

    private LearnedRanker(Booster booster, int rounds) {
        this.booster = booster;
        this.rounds = rounds;
    }

    /**
     * Grows trees on some cases of a table.
     *
     * @param rows cases to learn from; those whose target is no candidate teach nothing and are left out
     * @param look cases to look at to see when more trees stop helping; empty: all of {@code rounds} are grown
     */
    public static LearnedRanker train(
            CandidateTable table, int[] rows, int[] look, RankerParameters parameters, TrainingListener listener) {
        int[] taught =
                Arrays.stream(rows).filter(row -> table.targetAt(row) >= 0).toArray();
        try {
            DMatrix matrix = matrix(table, taught);
            try {
                return grow(matrix, table, look, parameters, listener);
            } finally {
                matrix.dispose();
            }
        } catch (XGBoostError e) {
            throw new TrainingFailed("the ranker could not be trained", e);
        }
    }

    private static LearnedRanker grow(
            DMatrix matrix, CandidateTable table, int[] look, RankerParameters parameters, TrainingListener listener)
            throws XGBoostError {
        Map<String, Object> settings = parameters.settings(Runtime.getRuntime().availableProcessors());
        Booster booster = XGBoost.train(matrix, settings, 1, new HashMap<>(), null, null);
        int bestRounds = parameters.rounds();
        double best = -1;
        for (int round = 1; round < parameters.rounds(); round++) {
            booster.update(matrix, round);
            if (look.length == 0 || (round + 1) % parameters.lookEvery() != 0) {
                continue;
            }
            double figure = figure(new LearnedRanker(booster, round + 1).ranks(table, look));
            if (figure > best + 1e-5) {
                best = figure;
                bestRounds = round + 1;
            } else if (round + 1 >= bestRounds + 3 * parameters.lookEvery()) {
                break;
            }
            listener.progress("ranker", round + 1, parameters.rounds(), String.format("best after %d", bestRounds));
        }
        return new LearnedRanker(booster, bestRounds);
    }

    private static double figure(double[] ranks) {
        return Arrays.stream(ranks)
                .map(rank -> rank < 10 ? Math.log(2) / Math.log(rank + 2) + 0.5 : 0)
                .average()
                .orElse(0);
    }

    /** Trees that are used. */
    public int rounds() {
        return rounds;
    }

    /** Rank of the target of each case in {@code rows}. */
    public double[] ranks(CandidateTable table, int[] rows) {
        double[] ranks = new double[rows.length];
        try {
            for (int from = 0; from < rows.length; from += AT_ONCE) {
                int[] some = Arrays.copyOfRange(rows, from, Math.min(rows.length, from + AT_ONCE));
                DMatrix matrix = matrix(table, some);
                float[][] predicted = booster.predict(matrix, false, rounds);
                matrix.dispose();
                int at = 0;
                for (int i = 0; i < some.length; i++) {
                    float[] scores = new float[table.candidates(some[i]).length];
                    for (int k = 0; k < scores.length; k++) {
                        scores[k] = predicted[at++][0];
                    }
                    ranks[from + i] = table.rank(some[i], scores);
                }
            }
            return ranks;
        } catch (XGBoostError e) {
            throw new TrainingFailed("the ranker could not rank", e);
        }
    }

    public double[] ranks(CandidateTable table) {
        return ranks(table, IntStream.range(0, table.size()).toArray());
    }

    /** Every case's rank by a ranker that was not taught by it: {@code folds} rankers, each taught by the other folds. */
    public static double[] crossValidated(
            CandidateTable table, int folds, RankerParameters parameters, TrainingListener listener) {
        double[] ranks = new double[table.size()];
        for (int fold = 0; fold < folds; fold++) {
            int kept = fold;
            int[] apart = rows(table, row -> row % folds == kept);
            try (LearnedRanker ranker =
                    train(table, rows(table, row -> row % folds != kept), new int[0], parameters, listener)) {
                double[] some = ranker.ranks(table, apart);
                for (int i = 0; i < apart.length; i++) {
                    ranks[apart[i]] = some[i];
                }
            }
            listener.progress("ranker, taught without a part", fold + 1, folds, "");
        }
        return ranks;
    }

    /** Cases that fit {@code wanted}. */
    public static int[] rows(CandidateTable table, IntPredicate wanted) {
        return IntStream.range(0, table.size()).filter(wanted).toArray();
    }

    private static DMatrix matrix(CandidateTable table, int[] rows) throws XGBoostError {
        int width = table.featureNames().size();
        int[] groups = new int[rows.length];
        int all = 0;
        for (int i = 0; i < rows.length; i++) {
            groups[i] = table.candidates(rows[i]).length;
            all += groups[i];
        }
        float[] values = new float[Math.multiplyExact(all, width)];
        float[] labels = new float[all];
        int at = 0;
        for (int row : rows) {
            float[] features = table.features(row);
            System.arraycopy(features, 0, values, at * width, features.length);
            if (table.targetAt(row) >= 0) {
                labels[at + table.targetAt(row)] = 1;
            }
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

package dev.tastemaker.learning;

import java.util.Arrays;
import java.util.List;

/** Candidates of many cases with their features; kept for those cases alone whose target is among them, the others count as not found. */
public final class CandidateTable {
    private static final double NOT_FOUND = 1e9;

    private final HeldOut cases;
    private final List<String> modelNames;
    private final float[] weights;
    private final List<String> featureNames;
    private final double[][] modelRanks;
    private final double[] blendRanks;
    private final float[][] features;
    private final int[] targetAt;

    CandidateTable(HeldOut cases, List<String> modelNames, float[] weights, List<String> featureNames) {
        this.cases = cases;
        this.modelNames = modelNames;
        this.weights = weights;
        this.featureNames = featureNames;
        this.modelRanks = new double[modelNames.size()][cases.size()];
        this.blendRanks = new double[cases.size()];
        this.features = new float[cases.size()][0];
        this.targetAt = new int[cases.size()];
        Arrays.fill(targetAt, -1);
    }

    void modelRank(int model, int row, double rank) {
        modelRanks[model][row] = rank;
    }

    void blendRank(int row, double rank) {
        blendRanks[row] = rank;
    }

    void candidates(int row, int[] items, float[] values) {
        features[row] = values;
        for (int k = 0; k < items.length; k++) {
            if (items[k] == cases.targets()[row]) {
                targetAt[row] = k;
            }
        }
    }

    public int size() {
        return cases.size();
    }

    public List<String> modelNames() {
        return modelNames;
    }

    public List<String> featureNames() {
        return featureNames;
    }

    /** Weights of the models in the blend that chose the candidates. */
    float[] weights() {
        return weights;
    }

    /** Rank of each case's target over all items by one model alone. */
    public double[] ranksOf(int model) {
        return modelRanks[model];
    }

    /** Rank of each case's target over all items by the blend. */
    public double[] blendRanks() {
        return blendRanks;
    }

    /** Features of a case whose target is a candidate, candidate after candidate; none of another. */
    float[] features(int row) {
        return features[row];
    }

    int candidateCount(int row) {
        return features(row).length / featureNames.size();
    }

    /** Where the target stands among the candidates; -1 when it is none. */
    int targetAt(int row) {
        return targetAt[row];
    }

    /** Share of the cases whose target is among the candidates. */
    public double coverage() {
        return Arrays.stream(targetAt).filter(at -> at >= 0).count() / (double) Math.max(1, targetAt.length);
    }

    /** Rank of a case's target by scores of its candidates; ties at mean rank; last of all when it is none. */
    double rank(int row, float[] scores) {
        int at = targetAt[row];
        double rank = 0;
        for (int k = 0; k < scores.length; k++) {
            if (k != at) {
                rank += scores[k] > scores[at] ? 1 : scores[k] == scores[at] ? 0.5 : 0;
            }
        }
        return rank;
    }

    static double notFound() {
        return NOT_FOUND;
    }
}

package dev.tastemaker.learning;

import java.util.List;

/** Candidates of many cases with their features; a target that is none of them counts as not found. */
public final class CandidateTable {
    private static final double NOT_FOUND = 1e9;

    private final HeldOut cases;
    private final List<String> modelNames;
    private final List<String> featureNames;
    private final double[][] modelRanks;
    private final int[][] candidates;
    private final float[][] features;
    private final int[] targetAt;

    CandidateTable(HeldOut cases, List<String> modelNames, List<String> featureNames) {
        this.cases = cases;
        this.modelNames = modelNames;
        this.featureNames = featureNames;
        this.modelRanks = new double[modelNames.size()][cases.size()];
        this.candidates = new int[cases.size()][];
        this.features = new float[cases.size()][];
        this.targetAt = new int[cases.size()];
    }

    void modelRank(int model, int row, double rank) {
        modelRanks[model][row] = rank;
    }

    void candidates(int row, int[] items, float[] values) {
        candidates[row] = items;
        features[row] = values;
        targetAt[row] = -1;
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

    /** Rank of each case's target over all items by one model alone. */
    public double[] ranksOf(int model) {
        return modelRanks[model];
    }

    /** Item numbers of a case's candidates. */
    public int[] candidates(int row) {
        return candidates[row];
    }

    /** Features of a case, candidate after candidate. */
    float[] features(int row) {
        return features[row];
    }

    /** Where the target stands among the candidates; -1 when it is none. */
    int targetAt(int row) {
        return targetAt[row];
    }

    /** Share of the cases whose target is among the candidates. */
    public double coverage() {
        int found = 0;
        for (int at : targetAt) {
            found += at >= 0 ? 1 : 0;
        }
        return found / (double) Math.max(1, targetAt.length);
    }

    /** How many candidates a case has, on average. */
    public double width() {
        long all = 0;
        for (int[] each : candidates) {
            all += each.length;
        }
        return all / (double) Math.max(1, candidates.length);
    }

    /** Rank of a case's target by scores of its candidates; ties at mean rank. */
    double rank(int row, float[] scores) {
        int at = targetAt[row];
        if (at < 0) {
            return NOT_FOUND;
        }
        double rank = 0;
        for (int k = 0; k < candidates[row].length; k++) {
            if (k != at) {
                rank += scores[k] > scores[at] ? 1 : scores[k] == scores[at] ? 0.5 : 0;
            }
        }
        return rank;
    }
}

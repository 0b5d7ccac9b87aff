package dev.tastemaker.recommendation;

import dev.tastemaker.catalog.Embedding;
import java.util.ArrayList;
import java.util.List;

/**
 * Clusters of embeddings, as many as there are: those whose union spreads least are united first (Ward 1963), and none whose
 * members have too little in common on average. For some hundreds at a time.
 */
final class WardClusters {
    /** Things of one sort are rarely less alike than this, things of two sorts rarely more. */
    private static final double LEAST_IN_COMMON = 0.66;

    private final List<Embedding> points;
    private final List<List<Integer>> members = new ArrayList<>();
    /** Sums of cosines between all members of two clusters; of one cluster with itself, each point with itself too. */
    private final double[][] sums;

    private final boolean[] gone;

    private WardClusters(List<Embedding> points) {
        this.points = points;
        this.sums = new double[points.size()][points.size()];
        this.gone = new boolean[points.size()];
        for (int i = 0; i < points.size(); i++) {
            members.add(new ArrayList<>(List.of(i)));
            for (int j = 0; j <= i; j++) {
                sums[i][j] = points.get(i).cosine(points.get(j));
                sums[j][i] = sums[i][j];
            }
        }
    }

    /** Indexes into {@code points}, cluster by cluster. */
    static List<List<Integer>> of(List<Embedding> points) {
        return new WardClusters(points).united();
    }

    private List<List<Integer>> united() {
        while (uniteBest()) {
            // until nothing is near enough any more
        }
        List<List<Integer>> clusters = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (!gone[i]) {
                clusters.add(List.copyOf(members.get(i)));
            }
        }
        return clusters;
    }

    private boolean uniteBest() {
        int one = -1;
        int other = -1;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < points.size(); i++) {
            for (int j = 0; j < i && !gone[i]; j++) {
                if (!gone[j] && inCommon(i, j) >= LEAST_IN_COMMON && spread(i, j) < least) {
                    least = spread(i, j);
                    one = i;
                    other = j;
                }
            }
        }
        if (one < 0) {
            return false;
        }
        unite(other, one);
        return true;
    }

    private double inCommon(int i, int j) {
        return sums[i][j] / (size(i) * size(j));
    }

    /** How much the squared distances to the middle grow when the two become one. */
    private double spread(int i, int j) {
        double distance = sums[i][i] / (size(i) * size(i)) + sums[j][j] / (size(j) * size(j)) - 2 * inCommon(i, j);
        return distance * size(i) * size(j) / (size(i) + size(j));
    }

    private double size(int i) {
        return members.get(i).size();
    }

    private void unite(int into, int from) {
        double both = sums[into][into] + sums[from][from] + 2 * sums[into][from];
        for (int k = 0; k < points.size(); k++) {
            sums[into][k] += sums[from][k];
            sums[k][into] = sums[into][k];
        }
        sums[into][into] = both;
        members.get(into).addAll(members.get(from));
        gone[from] = true;
    }
}

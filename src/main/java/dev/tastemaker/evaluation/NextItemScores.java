package dev.tastemaker.evaluation;

import static java.util.Locale.ROOT;

import java.util.Arrays;
import java.util.Random;

/**
 * What a ranking of next items is worth: share of the cases whose item was among the first 5 or 10, and nDCG, which counts an
 * item the less the lower it stands.
 */
record NextItemScores(double recall5, double ndcg5, double recall10, double ndcg10) {
    private static final int DRAWS = 1_000;

    /** @param ranks how many items stood before the right one, for each case */
    static NextItemScores of(double[] ranks) {
        return new NextItemScores(recall(ranks, 5), ndcg(ranks, 5), recall(ranks, 10), ndcg(ranks, 10));
    }

    private static double recall(double[] ranks, int cut) {
        return Arrays.stream(ranks).map(rank -> rank < cut ? 1 : 0).average().orElse(0);
    }

    private static double ndcg(double[] ranks, int cut) {
        return Arrays.stream(ranks).map(rank -> gain(rank, cut)).average().orElse(0);
    }

    private static double gain(double rank, int cut) {
        return rank < cut ? Math.log(2) / Math.log(rank + 2) : 0;
    }

    /** Where the figures of 95 of 100 samples of as many shoppers would lie, as text: Recall@10 and nDCG@10. */
    static String intervals(double[] ranks, long seed) {
        Random random = new Random(seed);
        double[] recalls = new double[DRAWS];
        double[] ndcgs = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < ranks.length; i++) {
                double rank = ranks[random.nextInt(ranks.length)];
                recalls[draw] += rank < 10 ? 1.0 / ranks.length : 0;
                ndcgs[draw] += gain(rank, 10) / ranks.length;
            }
        }
        return "R@10 " + interval(recalls) + ", nDCG@10 " + interval(ndcgs);
    }

    private static String interval(double[] figures) {
        Arrays.sort(figures);
        return String.format(
                ROOT, "%.4f to %.4f", figures[figures.length / 40], figures[figures.length - 1 - figures.length / 40]);
    }

    String row(String name) {
        return String.format(ROOT, "%-46s %7.4f %7.4f %7.4f %7.4f%n", name, recall5, ndcg5, recall10, ndcg10);
    }

    String json(String prefix) {
        return String.format(
                ROOT,
                "\"%1$srecall@5\":%2$.4f,\"%1$sndcg@5\":%3$.4f,\"%1$srecall@10\":%4$.4f,\"%1$sndcg@10\":%5$.4f",
                prefix,
                recall5,
                ndcg5,
                recall10,
                ndcg10);
    }
}

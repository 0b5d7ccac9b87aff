package dev.tastemaker.evaluation;

import java.util.Arrays;
import java.util.Random;

/**
 * How far a mean over queries may be off because these queries were asked and not others: the middle 95 in 100 of the means
 * of as many queries drawn from the same ones (a bootstrap). The same figures give the same interval.
 */
record Interval(double low, double high) {
    private static final int DRAWS = 2_000;
    private static final long SEED = 20_261_122;

    static Interval of(double[] values) {
        if (values.length == 0) {
            return new Interval(Double.NaN, Double.NaN);
        }
        Random random = new Random(SEED);
        double[] means = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[random.nextInt(values.length)];
            }
            means[draw] = sum / values.length;
        }
        Arrays.sort(means);
        return new Interval(means[DRAWS / 40], means[DRAWS - 1 - DRAWS / 40]);
    }
}

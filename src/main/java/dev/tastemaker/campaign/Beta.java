package dev.tastemaker.campaign;

import java.util.random.RandomGenerator;

/** What is believed of a rate after so many successes and failures: a beta distribution with a flat prior. */
record Beta(double successes, double failures) {
    /** One draw; two gamma variables make it (Marsaglia and Tsang, ACM TOMS 26, 2000). */
    double draw(RandomGenerator random) {
        double one = gamma(successes + 1, random);
        double other = gamma(failures + 1, random);
        return one / (one + other);
    }

    private static double gamma(double shape, RandomGenerator random) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}

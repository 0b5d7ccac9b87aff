package dev.tastemaker.learning;

/** The Gaussian error linear unit: Hendrycks and Gimpel, 2016. */
final class Gelu {
    private Gelu() {}

    static float of(float x) {
        return (float) (x * 0.5 * (1 + errorFunction(x / Math.sqrt(2))));
    }

    /** Abramowitz and Stegun, "Handbook of mathematical functions", 7.1.26: wrong by less than 1.5e-7. */
    private static double errorFunction(double x) {
        double t = 1 / (1 + 0.3275911 * Math.abs(x));
        double series =
                t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
        double value = 1 - series * Math.exp(-x * x);
        return x < 0 ? -value : value;
    }
}

package dev.tastemaker.campaign;

/**
 * A share with the interval in which it lies at 95 % (Wilson 1927).
 *
 * @param of how many there were to be counted
 */
public record Rate(long count, long of, double rate, double low, double high) {
    private static final double Z = 1.959964;

    static Rate of(long count, long all) {
        if (all == 0) {
            return new Rate(0, 0, 0, 0, 1);
        }
        double share = (double) count / all;
        double middle = (share + Z * Z / (2 * all)) / (1 + Z * Z / all);
        double half = Z / (1 + Z * Z / all) * Math.sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all));
        return new Rate(count, all, share, Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** How much more this is than {@code other}, with its interval at 95 % (Newcombe 1998, method 10). */
    Lift over(Rate other) {
        double difference = rate - other.rate;
        double down = Math.hypot(rate - low, other.high - other.rate);
        double up = Math.hypot(high - rate, other.rate - other.low);
        return new Lift(difference, difference - down, difference + up);
    }

    /** A difference of two rates. */
    public record Lift(double difference, double low, double high) {}
}

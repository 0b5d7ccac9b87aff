package dev.tastemaker.access;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** So many requests a minute for each name, as a bucket that fills evenly: a minute's worth may come at once. Thread-safe. */
final class RateLimit {
    private static final int MOST_NAMES = 100_000;

    private final int perMinute;
    private final LongSupplier clock;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    private record Bucket(double left, long at) {}

    RateLimit(int perMinute, LongSupplier nanoClock) {
        this.perMinute = perMinute;
        this.clock = nanoClock;
    }

    /** Seconds to wait; empty: the request may come. */
    OptionalInt take(String name) {
        if (buckets.size() > MOST_NAMES) {
            buckets.values().removeIf(bucket -> filled(bucket) >= perMinute);
        }
        double perNano = perMinute / (double) Duration.ofMinutes(1).toNanos();
        double[] missing = new double[1];
        buckets.compute(name, (key, known) -> {
            double left = known == null ? perMinute : filled(known);
            missing[0] = left >= 1 ? 0 : 1 - left;
            return new Bucket(left >= 1 ? left - 1 : left, clock.getAsLong());
        });
        return missing[0] == 0
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.max(1, Math.ceil(missing[0] / perNano / 1e9)));
    }

    private double filled(Bucket bucket) {
        double since = clock.getAsLong() - bucket.at();
        return Math.min(
                perMinute,
                bucket.left() + since * perMinute / Duration.ofMinutes(1).toNanos());
    }
}

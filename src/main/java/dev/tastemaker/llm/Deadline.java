package dev.tastemaker.llm;

import java.time.Duration;

/** The moment by which a whole use, with all its calls, must be done. */
public record Deadline(long nanoTime) {
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Never negative. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    }

    public boolean passed() {
        return System.nanoTime() - nanoTime >= 0;
    }

    /** The earlier of this and {@code time} from now. */
    public Deadline within(Duration time) {
        return left().compareTo(time) <= 0 ? this : in(time);
    }
}

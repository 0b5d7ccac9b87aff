package dev.tastemaker.llm;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Notices an endpoint that hangs before its calls have timed out: so many wait for a first word for so long, and none heard
 * one meanwhile. Thread-safe.
 */
final class Stall {
    private final long nanos;
    private final int most;
    private final Set<Call> silent = ConcurrentHashMap.newKeySet();
    private volatile long heardAt = System.nanoTime();

    /** @param most calls that may be silent before it is the endpoint's fault */
    Stall(Duration time, int most) {
        this.nanos = time.toNanos();
        this.most = most;
    }

    /** One call, silent until it is heard or over. */
    final class Call implements AutoCloseable {
        private final long began = System.nanoTime();

        void heard() {
            heardAt = System.nanoTime();
            silent.remove(this);
        }

        @Override
        public void close() {
            silent.remove(this);
        }
    }

    Call begin() {
        Call call = new Call();
        silent.add(call);
        return call;
    }

    /** Whether nobody else should be made to wait. */
    boolean lasts() {
        long now = System.nanoTime();
        return silent.size() >= most
                && now - heardAt > nanos
                && silent.stream().filter(call -> now - call.began > nanos).count() >= most;
    }
}

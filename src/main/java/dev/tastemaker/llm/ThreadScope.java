package dev.tastemaker.llm;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What holds while some work is done: on the thread it was begun on and on the threads begun from there. */
final class ThreadScope<S> {
    private final InheritableThreadLocal<S> current = new InheritableThreadLocal<>();

    /** Null outside all. */
    @Nullable
    S current() {
        return current.get();
    }

    /** Afterwards holds again what held before. */
    <T> T during(S scope, Supplier<T> work) {
        S outer = current.get();
        current.set(scope);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                current.remove();
            } else {
                current.set(outer);
            }
        }
    }
}

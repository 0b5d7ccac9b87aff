package dev.tastemaker.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Puts the texts of callers that come at the same time into one run of the model, which reads its weights once for all of them. Who
 * comes alone runs at once on its own thread; who comes during a run waits for the next one. Nobody waits for company.
 */
final class QueryBatches {
    /** Says to a caller that the next run is its own to make. */
    private static final float[] LEAD = {};

    private final Function<List<String>, float[][]> model;
    private final int most;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean led = new AtomicBoolean();

    /** @param most texts of one run */
    QueryBatches(Function<List<String>, float[][]> model, int most) {
        this.model = model;
        this.most = most;
    }

    private record Waiting(String text, CompletableFuture<float[]> vector) {}

    float[] embed(String text) {
        Waiting own = new Waiting(text, new CompletableFuture<>());
        waiting.add(own);
        if (led.compareAndSet(false, true)) {
            return lead(own);
        }
        try {
            float[] vector = own.vector().join();
            return vector == LEAD ? lead(own) : vector;
        } catch (CompletionException e) {
            throw new IllegalStateException("embedding failed", e.getCause());
        }
    }

    /** Runs batches until its own text was in one, then leaves the rest to the next who waits. */
    private float[] lead(Waiting own) {
        try {
            // the leader before may have run it already
            float[] known = own.vector().getNow(LEAD);
            if (known != LEAD) {
                return known;
            }
            while (true) {
                List<Waiting> batch = batch();
                float[][] vectors = run(batch);
                int at = batch.indexOf(own);
                if (at >= 0) {
                    return vectors[at];
                }
            }
        } finally {
            handOver();
        }
    }

    private List<Waiting> batch() {
        List<Waiting> batch = new ArrayList<>();
        for (Waiting next = waiting.poll(); next != null; next = batch.size() < most ? waiting.poll() : null) {
            batch.add(next);
        }
        return batch;
    }

    private float[][] run(List<Waiting> batch) {
        try {
            float[][] vectors = model.apply(batch.stream().map(Waiting::text).toList());
            for (int i = 0; i < vectors.length; i++) {
                batch.get(i).vector().complete(vectors[i]);
            }
            return vectors;
        } catch (RuntimeException | Error e) {
            batch.forEach(each -> each.vector().completeExceptionally(e));
            throw e;
        }
    }

    // Who adds itself while nobody leads any more leads itself; who did so a moment before is seen here.
    private void handOver() {
        do {
            Waiting next = waiting.peek();
            if (next != null) {
                next.vector().complete(LEAD);
                return;
            }
            led.set(false);
        } while (!waiting.isEmpty() && led.compareAndSet(false, true));
    }
}

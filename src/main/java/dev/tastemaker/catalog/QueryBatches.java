package dev.tastemaker.catalog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Puts the texts of callers that come at the same time into one run of the model, which reads its weights once for all of them. Who
 * comes alone runs at once on its own thread; who comes during a run waits for the next one, or, once a whole batch waits, for one
 * beside it. Those runs have threads of their own: a run keeps the thread that it is on, and the few that virtual threads share have
 * the rest of the searches to do. Nobody waits for company.
 */
final class QueryBatches {
    private final Function<List<String>, float[][]> model;
    private final Executor threads;
    private final int most;
    private final int runsAtOnce;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private int runs;

    /**
     * @param threads where runs for those who waited are made
     * @param most texts of one run
     * @param runsAtOnce side by side, where whole batches wait
     */
    QueryBatches(Function<List<String>, float[][]> model, Executor threads, int most, int runsAtOnce) {
        this.model = model;
        this.threads = threads;
        this.most = most;
        this.runsAtOnce = runsAtOnce;
    }

    private record Waiting(String text, CompletableFuture<float[]> vector) {}

    float[] embed(String text) {
        Waiting own = new Waiting(text, new CompletableFuture<>());
        if (alone(own)) {
            try {
                return model.apply(List.of(text))[0];
            } finally {
                next();
            }
        }
        try {
            return own.vector().join();
        } catch (CompletionException e) {
            throw new IllegalStateException("embedding failed", e.getCause());
        }
    }

    private synchronized boolean alone(Waiting own) {
        if (runs == 0) {
            runs = 1;
            return true;
        }
        waiting.add(own);
        if (runs < runsAtOnce && waiting.size() >= most) {
            runs++;
            threads.execute(this::run);
        }
        return false;
    }

    /** After a run: another where somebody waits for it. */
    private synchronized void next() {
        if (waiting.isEmpty() || (runs > 1 && waiting.size() < most)) {
            runs--;
        } else {
            threads.execute(this::run);
        }
    }

    private void run() {
        List<Waiting> batch = batch();
        try {
            // another run may have taken them all
            float[][] vectors = batch.isEmpty()
                    ? new float[0][]
                    : model.apply(batch.stream().map(Waiting::text).toList());
            for (int i = 0; i < vectors.length; i++) {
                batch.get(i).vector().complete(vectors[i]);
            }
        } catch (RuntimeException | Error e) {
            batch.forEach(each -> each.vector().completeExceptionally(e));
        } finally {
            next();
        }
    }

    private synchronized List<Waiting> batch() {
        List<Waiting> batch = new ArrayList<>();
        while (batch.size() < most && !waiting.isEmpty()) {
            batch.add(waiting.remove());
        }
        return batch;
    }
}

package dev.tastemaker.recommendation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Puts the questions of callers that come at the same time into one statement, because asking the store costs more than its answer.
 * Who comes alone is asked for at once; who comes while a statement is under way goes with all who came meanwhile when it ends, or, once
 * as many wait as one statement takes, beside it. Nobody waits for company.
 *
 * @param <Q> a question
 * @param <A> its answer
 */
final class TogetherAsked<Q, A> {
    private final Function<List<Q>, CompletionStage<List<A>>> statement;
    private final int atOnce;
    private final int most;
    private final Duration timeout;
    private final Queue<Waiting<Q, A>> waiting = new ArrayDeque<>();
    private int underWay;

    /**
     * @param statement begins to ask and blocks nobody; its answers are in the order of the questions, and it ends by itself, however
     *     the store fares
     * @param atOnce statements side by side, where whole ones wait
     * @param most questions of one statement
     * @param timeout longest wait for an answer
     */
    TogetherAsked(Function<List<Q>, CompletionStage<List<A>>> statement, int atOnce, int most, Duration timeout) {
        this.statement = statement;
        this.atOnce = atOnce;
        this.most = most;
        this.timeout = timeout;
    }

    private record Waiting<Q, A>(Q question, CompletableFuture<A> answer) {}

    /** @throws IllegalStateException when the store fails or is late */
    A ask(Q question) {
        Waiting<Q, A> own = new Waiting<>(question, new CompletableFuture<>());
        add(own);
        begin();
        try {
            return own.answer().get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the store could not answer", e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the store did not answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while the store was asked");
        } finally {
            remove(own);
        }
    }

    private synchronized void add(Waiting<Q, A> own) {
        waiting.add(own);
    }

    /** Who goes away before being asked for is not asked for. */
    private synchronized void remove(Waiting<Q, A> own) {
        if (!own.answer().isDone()) {
            waiting.remove(own);
        }
    }

    private void begin() {
        List<Waiting<Q, A>> batch = next();
        if (!batch.isEmpty()) {
            run(batch);
        }
    }

    private synchronized List<Waiting<Q, A>> next() {
        List<Waiting<Q, A>> batch = new ArrayList<>();
        if (underWay == 0 || (underWay < atOnce && waiting.size() >= most)) {
            while (batch.size() < most && !waiting.isEmpty()) {
                batch.add(waiting.remove());
            }
            underWay += batch.isEmpty() ? 0 : 1;
        }
        return batch;
    }

    private void run(List<Waiting<Q, A>> batch) {
        CompletionStage<List<A>> answers;
        try {
            answers = statement.apply(batch.stream().map(Waiting::question).toList());
        } catch (RuntimeException e) {
            answers = CompletableFuture.failedStage(e);
        }
        answers.whenComplete((found, failure) -> {
            ended();
            begin();
            for (int i = 0; i < batch.size(); i++) {
                if (failure == null) {
                    batch.get(i).answer().complete(found.get(i));
                } else {
                    batch.get(i).answer().completeExceptionally(failure);
                }
            }
        });
    }

    private synchronized void ended() {
        underWay--;
    }
}

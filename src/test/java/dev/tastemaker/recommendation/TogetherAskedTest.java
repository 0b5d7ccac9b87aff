package dev.tastemaker.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TogetherAskedTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    /** A statement under way, for the test to answer. */
    private record Statement(List<Integer> questions, CompletableFuture<List<String>> answers) {
        void answer() {
            answers.complete(questions.stream().map(each -> "about " + each).toList());
        }
    }

    private final Queue<Statement> underWay = new ConcurrentLinkedQueue<>();
    private final TogetherAsked<Integer, String> asked = new TogetherAsked<>(this::begin, 2, 8, LONG);

    private CompletionStage<List<String>> begin(List<Integer> questions) {
        Statement statement = new Statement(questions, new CompletableFuture<>());
        underWay.add(statement);
        return statement.answers();
    }

    private Statement next() throws InterruptedException {
        while (underWay.isEmpty()) {
            Thread.sleep(1);
        }
        return underWay.remove();
    }

    private static void awaitWaiting(List<Thread> threads) throws InterruptedException {
        while (!threads.stream().allMatch(each -> each.getState() == Thread.State.TIMED_WAITING)) {
            Thread.sleep(1);
        }
    }

    /** Somebody who asks, and where the answer comes. */
    private List<CompletableFuture<String>> ask(TogetherAsked<Integer, String> store, int from, int to)
            throws InterruptedException {
        List<CompletableFuture<String>> answers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int question = i;
            CompletableFuture<String> answer = new CompletableFuture<>();
            answers.add(answer);
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    answer.complete(store.ask(question));
                } catch (RuntimeException e) {
                    answer.completeExceptionally(e);
                }
            }));
        }
        awaitWaiting(threads);
        return answers;
    }

    @Test
    void givesEachCallerItsOwnAnswer() throws Exception {
        ConcurrentLinkedQueue<Integer> sizes = new ConcurrentLinkedQueue<>();
        TogetherAsked<Integer, String> store = new TogetherAsked<>(
                questions -> {
                    sizes.add(questions.size());
                    return CompletableFuture.supplyAsync(() ->
                            questions.stream().map(each -> "about " + each).toList());
                },
                2,
                8,
                LONG);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = IntStream.range(0, 2_000)
                    .mapToObj(i -> threads.submit(() -> store.ask(i)))
                    .toList();
            for (int i = 0; i < answers.size(); i++) {
                assertEquals("about " + i, answers.get(i).get());
            }
        }
        assertEquals(2_000, sizes.stream().mapToInt(Integer::intValue).sum());
        assertTrue(sizes.stream().allMatch(size -> size <= 8));
    }

    @Test
    void whoComesAloneIsAskedForAtOnceAndWhoeverCameMeanwhileTogether() throws Exception {
        List<CompletableFuture<String>> answers = new ArrayList<>(ask(asked, 0, 1));
        Statement first = next();
        assertEquals(List.of(0), first.questions());
        answers.addAll(ask(asked, 1, 8));
        assertTrue(underWay.isEmpty(), "one is under way, and the others wait");

        answers.addAll(ask(asked, 8, 12));
        Statement second = next();
        assertEquals(8, second.questions().size(), "as many as one takes do not wait for the first");
        assertTrue(underWay.isEmpty());
        second.answer();
        assertTrue(underWay.isEmpty(), "the rest waits for the first, for it is no whole statement");
        first.answer();
        Statement third = next();
        assertEquals(3, third.questions().size());
        third.answer();
        for (int i = 0; i < answers.size(); i++) {
            assertEquals("about " + i, answers.get(i).get());
        }
    }

    @Test
    void aFailureReachesOnlyThoseWhoWereAskedForTogether() throws Exception {
        List<CompletableFuture<String>> first = ask(asked, 0, 1);
        List<CompletableFuture<String>> second = ask(asked, 1, 4);
        next().answers().completeExceptionally(new IllegalArgumentException("gone"));
        next().answer();
        ExecutionException told = assertThrows(ExecutionException.class, first.getFirst()::get);
        assertEquals("gone", told.getCause().getCause().getMessage());
        for (int i = 0; i < second.size(); i++) {
            assertEquals("about " + (i + 1), second.get(i).get());
        }
    }

    @Test
    void aStatementThatCannotBeginFailsAndTheNextBegins() {
        TogetherAsked<Integer, String> store = new TogetherAsked<>(
                questions -> {
                    if (questions.contains(1)) {
                        throw new IllegalArgumentException("no connection");
                    }
                    return CompletableFuture.completedStage(List.of("fine"));
                },
                1,
                8,
                LONG);
        assertThrows(IllegalStateException.class, () -> store.ask(1));
        assertEquals("fine", store.ask(2));
    }

    @Test
    void whoWaitsTooLongIsNotAskedForAnyMore() throws Exception {
        TogetherAsked<Integer, String> store = new TogetherAsked<>(this::begin, 1, 8, Duration.ofMillis(50));
        assertThrows(IllegalStateException.class, () -> store.ask(1));
        assertThrows(IllegalStateException.class, () -> store.ask(2));
        Statement first = next();
        assertEquals(List.of(1), first.questions());
        first.answer();
        assertTrue(underWay.isEmpty(), "nobody waits for the second any more");
    }
}

package dev.tastemaker.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QueryBatchesTest {
    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());

    private float[][] model(List<String> texts) {
        sizes.add(texts.size());
        if (texts.contains("broken")) {
            throw new IllegalArgumentException("broken");
        }
        return texts.stream().map(text -> new float[] {Float.parseFloat(text)}).toArray(float[][]::new);
    }

    @Test
    void givesEachCallerItsOwnVector() throws Exception {
        QueryBatches batches = new QueryBatches(this::model, ForkJoinPool.commonPool(), 8, 2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<float[]>> calls = IntStream.range(0, 2_000)
                    .mapToObj(i -> threads.submit(() -> batches.embed(Integer.toString(i))))
                    .toList();
            for (int i = 0; i < calls.size(); i++) {
                assertEquals(i, calls.get(i).get()[0]);
            }
        }
        assertTrue(sizes.stream().allMatch(size -> size >= 1 && size <= 8));
    }

    @Test
    void runsTogetherWhoWaitedForTheSameRun() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        QueryBatches batches = new QueryBatches(
                texts -> {
                    running.countDown();
                    goOn.join();
                    return model(texts);
                },
                ForkJoinPool.commonPool(),
                8,
                1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<float[]>> calls = new ArrayList<>();
            calls.add(threads.submit(() -> batches.embed("0")));
            running.await();
            CountDownLatch asked = new CountDownLatch(5);
            for (int i = 1; i <= 5; i++) {
                String text = Integer.toString(i);
                calls.add(threads.submit(() -> {
                    asked.countDown();
                    return batches.embed(text);
                }));
            }
            asked.await();
            goOn.complete(null);
            for (int i = 0; i < calls.size(); i++) {
                assertEquals(i, calls.get(i).get()[0]);
            }
        }
        assertEquals(6, sizes.stream().mapToInt(Integer::intValue).sum());
        assertEquals(1, sizes.getFirst(), "who came alone did not wait");
    }

    @Test
    void aWholeBatchThatWaitsHasARunBesideTheFirst() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        QueryBatches batches = new QueryBatches(
                texts -> {
                    both.countDown();
                    await(both);
                    return model(texts);
                },
                ForkJoinPool.commonPool(),
                2,
                2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<float[]>> calls = IntStream.range(0, 3)
                    .mapToObj(i -> threads.submit(() -> batches.embed(Integer.toString(i))))
                    .toList();
            for (int i = 0; i < calls.size(); i++) {
                assertEquals(i, calls.get(i).get()[0]);
            }
        }
        assertEquals(List.of(1, 2), sizes.stream().sorted().toList());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void tellsAFailureToItsBatchAndGoesOn() {
        QueryBatches batches = new QueryBatches(this::model, ForkJoinPool.commonPool(), 8, 2);
        assertThrows(IllegalArgumentException.class, () -> batches.embed("broken"));
        assertEquals(7, batches.embed("7")[0]);
    }
}

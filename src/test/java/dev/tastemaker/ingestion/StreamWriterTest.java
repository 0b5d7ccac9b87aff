package dev.tastemaker.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tastemaker.feedback.InMemoryInteractionStore;
import dev.tastemaker.feedback.Interaction;
import dev.tastemaker.problem.StrictJson;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;

class StreamWriterTest {
    /** Interactions whose store can be held shut or be away. */
    private static final class Gate extends InMemoryInteractionStore {
        private final List<Integer> batches = new ArrayList<>();
        private volatile CountDownLatch open = new CountDownLatch(0);
        private volatile boolean away;

        @Override
        public List<Boolean> save(List<Interaction> given) {
            try {
                open.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (away) {
                throw new IllegalStateException("away");
            }
            batches.add(given.size());
            return super.save(given);
        }
    }

    private final Gate store = new Gate();
    private final InteractionIntake intake = new InteractionIntake(store, StrictJson.mapper());
    private final StreamWriter<Interaction> writer =
            new StreamWriter<>(intake, new BatchWriter<>(intake, () -> !store.away), StrictJson.mapper(), 50, 20);

    @Test
    void acknowledgesWhatIsInTheStore() throws Exception {
        assertEquals("done", send(line("1")).get(5, TimeUnit.SECONDS));
        assertEquals(1, store.count());
    }

    @Test
    void refusesWhatMakesNoSenseAndTakesTheRest() throws Exception {
        List<CompletableFuture<String>> sent =
                List.of(send("not json"), send("[]"), send("{\"id\":\"x\"}"), send(null), send(line("1")));
        assertTrue(sent.get(0).get(5, TimeUnit.SECONDS).contains("not valid JSON"));
        assertTrue(sent.get(1).get(5, TimeUnit.SECONDS).contains("not a JSON object"));
        assertTrue(sent.get(2).get(5, TimeUnit.SECONDS).contains("shopperId"));
        assertTrue(sent.get(3).get(5, TimeUnit.SECONDS).contains("not a JSON object"));
        assertEquals("done", sent.get(4).get(5, TimeUnit.SECONDS));
    }

    @Test
    void writesInOneBatchWhatCameWhileTheLastOneWasWritten() throws Exception {
        store.open = new CountDownLatch(1);
        List<CompletableFuture<String>> sent = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            sent.add(send(line("" + i)));
        }
        Thread.sleep(100);
        store.open.countDown();
        for (CompletableFuture<String> each : sent) {
            assertEquals("done", each.get(5, TimeUnit.SECONDS));
        }
        assertTrue(store.batches.size() <= 3, store.batches.toString());
        assertEquals(15, store.count());
    }

    @Test
    void holdsTheChannelBackWhileTooManyWait() throws Exception {
        store.open = new CountDownLatch(1);
        CompletableFuture<Void> held = null;
        for (int i = 0; i < 100; i++) {
            held = writer.take(Message.of(line("" + i))).toCompletableFuture();
        }
        assertFalse(held.isDone());
        store.open.countDown();
        held.get(5, TimeUnit.SECONDS);
    }

    @Test
    void waitsWhileTheStoreIsAwayAndRefusesNothing() throws Exception {
        store.away = true;
        CompletableFuture<String> sent = send(line("1"));
        Thread.sleep(200);
        assertFalse(sent.isDone());
        store.away = false;
        assertEquals("done", sent.get(5, TimeUnit.SECONDS));
    }

    private CompletableFuture<String> send(String text) {
        CompletableFuture<String> outcome = new CompletableFuture<>();
        writer.take(new Message<String>() {
            @Override
            public String getPayload() {
                return text;
            }

            @Override
            public CompletableFuture<Void> ack(org.eclipse.microprofile.reactive.messaging.Metadata metadata) {
                outcome.complete("done");
                return CompletableFuture.completedFuture(null);
            }

            @Override
            public CompletableFuture<Void> nack(
                    Throwable reason, org.eclipse.microprofile.reactive.messaging.Metadata metadata) {
                outcome.complete(reason.getMessage());
                return CompletableFuture.completedFuture(null);
            }
        });
        return outcome;
    }

    private static String line(String id) {
        return "{\"id\":\"" + id
                + "\",\"shopperId\":\"s\",\"itemId\":\"i\",\"type\":\"view\",\"at\":\"2026-11-01T10:00:00Z\"}";
    }
}

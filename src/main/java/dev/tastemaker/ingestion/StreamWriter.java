package dev.tastemaker.ingestion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tastemaker.problem.JsonProblem;
import dev.tastemaker.problem.Refusal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes the messages of a channel in their order, as many at a time as came in while the last ones were written. A message
 * is acknowledged when it is in the store; one that makes no sense is refused, and its broker sets it aside. While the store
 * is away nothing is refused: the channel is held back.
 */
final class StreamWriter<T> {
    private static final Logger LOG = Logger.getLogger(StreamWriter.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    private final Intake<T> intake;
    private final BatchWriter<T> writer;
    private final ObjectMapper json;
    private final int batchSize;
    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Message<String>> waiting = new ArrayDeque<>();
    private boolean writing;
    private @Nullable CompletableFuture<Void> room;

    StreamWriter(Intake<T> intake, BatchWriter<T> writer, ObjectMapper json, int batchSize, int most) {
        this.intake = intake;
        this.writer = writer;
        this.json = json;
        this.batchSize = batchSize;
        this.most = most;
    }

    /** Queues a message. Completes when the next one may come. */
    CompletionStage<Void> take(Message<String> message) {
        lock.lock();
        try {
            waiting.add(message);
            if (!writing) {
                writing = true;
                Thread.ofVirtual().name("stream").start(this::writeAll);
            }
            if (waiting.size() < most) {
                return CompletableFuture.completedFuture(null);
            }
            room = room == null ? new CompletableFuture<>() : room;
            return room;
        } finally {
            lock.unlock();
        }
    }

    private void writeAll() {
        for (List<Message<String>> batch = next(); !batch.isEmpty(); batch = next()) {
            try {
                write(batch);
            } catch (RuntimeException e) {
                LOG.error("A batch of messages could not be written", e);
                batch.forEach(message -> refuse(message, e));
            }
        }
    }

    private List<Message<String>> next() {
        List<Message<String>> batch = new ArrayList<>();
        CompletableFuture<Void> held = null;
        lock.lock();
        try {
            while (batch.size() < batchSize && !waiting.isEmpty()) {
                batch.add(waiting.removeFirst());
            }
            writing = !batch.isEmpty();
            if (waiting.size() < most) {
                held = room;
                room = null;
            }
        } finally {
            lock.unlock();
        }
        if (held != null) {
            held.complete(null);
        }
        return batch;
    }

    private void write(List<Message<String>> batch) {
        List<Message<String>> readable = new ArrayList<>();
        List<T> records = new ArrayList<>();
        for (Message<String> message : batch) {
            try {
                records.add(read(message.getPayload()));
                readable.add(message);
            } catch (Refusal refusal) {
                refuse(message, refusal);
            }
        }
        List<Outcome> outcomes = writeOrWait(records);
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Kept kept -> acknowledge(readable.get(i));
                case Outcome.Refused(String reason) -> refuse(readable.get(i), Refusal.invalid(reason));
            }
        }
    }

    private T read(@Nullable String text) {
        try {
            if (text != null && json.readTree(text) instanceof ObjectNode line) {
                return intake.read(line);
            }
            throw Refusal.invalid("the message is not a JSON object");
        } catch (JsonProcessingException e) {
            throw Refusal.invalid(JsonProblem.describe(e, "message"));
        }
    }

    private List<Outcome> writeOrWait(List<T> records) {
        for (int attempt = 0; ; attempt++) {
            try {
                return writer.write(records, null);
            } catch (StoreAwayException e) {
                LOG.warn("Messages wait for the store");
                pause(attempt);
            }
        }
    }

    private static void pause(int attempt) {
        Duration pause = Duration.ofMillis(250L << Math.min(attempt, 10));
        try {
            Thread.sleep(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the store", e);
        }
    }

    private static void acknowledge(Message<String> message) {
        message.ack().whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.warnf(failure, "A message that is in the store could not be acknowledged; it will come again");
            }
        });
    }

    private static void refuse(Message<String> message, RuntimeException reason) {
        String start = message.getPayload() == null ? "nothing" : Row.startOf(message.getPayload());
        LOG.warnf("Message set aside: %s: %s", reason.getMessage(), start.replaceAll("\\p{Cntrl}", " "));
        message.nack(reason).whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.warn("A message could not be set aside", failure);
            }
        });
    }
}

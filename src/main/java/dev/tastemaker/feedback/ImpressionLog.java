package dev.tastemaker.feedback;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jboss.logging.Logger;

/**
 * Logs what lists showed, behind their back: an answer does not wait for its log. Many answers are written in one statement.
 * When the store is slower than the answers, these wait after all; nothing is dropped.
 */
@ApplicationScoped
public class ImpressionLog {
    private static final Logger LOG = Logger.getLogger(ImpressionLog.class);
    private static final int MOST_WAITING = 2_000;
    private static final int AT_ONCE = 50;

    private final Impression.Store store;
    private final BlockingQueue<List<Impression>> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread writer = Thread.ofVirtual().name("impressions").unstarted(this::write);

    @Inject
    ImpressionLog(Impression.Store store) {
        this.store = store;
    }

    @PostConstruct
    void start() {
        writer.start();
    }

    public void add(List<Impression> shown) {
        if (!shown.isEmpty() && !waiting.offer(List.copyOf(shown))) {
            store.save(shown);
        }
    }

    private void write() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                List<List<Impression>> lists = new ArrayList<>(List.of(waiting.take()));
                waiting.drainTo(lists, AT_ONCE);
                save(lists);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void save(List<List<Impression>> lists) {
        try {
            store.save(lists.stream().flatMap(List::stream).toList());
        } catch (RuntimeException e) {
            LOG.error("Impressions could not be logged", e);
        }
    }

    @PreDestroy
    void stop() {
        writer.interrupt();
        List<List<Impression>> rest = new ArrayList<>();
        waiting.drainTo(rest);
        if (!rest.isEmpty()) {
            save(rest);
        }
    }
}

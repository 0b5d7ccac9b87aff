package dev.tastemaker.llm;

import dev.tastemaker.problem.BackgroundWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jboss.logging.Logger;

/** Keeps the calls, behind the backs of those who wait for an answer. When the store is away for long the rest is counted only. */
@ApplicationScoped
class ModelCallLog {
    private static final Logger LOG = Logger.getLogger(ModelCallLog.class);
    private static final int MOST_WAITING = 20_000;
    private static final int BATCH = 500;

    private final BlockingQueue<ModelCall> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final ModelCall.Store store;
    private final BackgroundWork background;
    private final LlmConfig config;
    private long untold;

    @Inject
    ModelCallLog(ModelCall.Store store, BackgroundWork background, LlmConfig config) {
        this.store = store;
        this.background = background;
        this.config = config;
    }

    void add(ModelCall call) {
        if (!waiting.offer(call) && untold++ % BATCH == 0) {
            LOG.warnf("Calls of models are not kept: the store has been away for too long");
        }
    }

    @Scheduled(
            every = "${llm.traces-every:2s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "model-calls")
    @RunOnVirtualThread
    void keepDue() {
        background.attempt("Keeping the calls of models", this::keep);
    }

    /** All that wait, before anyone reads the table or the service ends. */
    synchronized void keep() {
        List<ModelCall> batch = new ArrayList<>();
        while (waiting.drainTo(batch, BATCH) > 0) {
            try {
                store.save(batch);
            } catch (RuntimeException e) {
                batch.forEach(waiting::offer);
                throw e;
            }
            batch.clear();
        }
    }

    @Scheduled(every = "6h", delayed = "10m", identity = "model-calls-old")
    @RunOnVirtualThread
    void forgetDue() {
        background.attempt(
                "Forgetting old calls of models",
                () -> store.forgetBefore(Instant.now().minus(config.traces())));
    }

    void onStop(@Observes ShutdownEvent event) {
        background.attempt("Keeping the last calls of models", this::keep);
    }
}

package dev.tastemaker.feedback;

import dev.tastemaker.problem.BackgroundWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Sums new interactions into their shoppers' items, in the background and in portions. What is asked of one shopper is up to date
 * without it; who reads many at once says so before.
 */
@ApplicationScoped
public class ShopperItems {
    /** When so many wait, pauses are half as long, and so on: the longer the queue, the more is done about it. */
    private static final double MANY = 1_000_000;

    private final LifelongStore store;
    private final FeedbackConfig config;
    private final BackgroundWork background;

    @Inject
    ShopperItems(LifelongStore store, FeedbackConfig config, BackgroundWork background) {
        this.store = store;
        this.config = config;
        this.background = background;
    }

    @Scheduled(
            every = "${feedback.summed-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "shopper-items")
    @RunOnVirtualThread
    void sumWhatIsDue() {
        background.attemptInPortions("Summing interactions", this::sumPortion, () -> store.waiting() / MANY);
    }

    /** Sums what waits now, for so long at most. */
    public void catchUp(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        boolean more = true;
        while (more && !background.ending() && System.nanoTime() < end) {
            more = sumPortion();
        }
    }

    private boolean sumPortion() {
        return store.catchUp(config.summedAtOnce()) == config.summedAtOnce();
    }
}

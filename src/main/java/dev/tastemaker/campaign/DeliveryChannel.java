package dev.tastemaker.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.problem.BackgroundWork;
import dev.tastemaker.problem.ChannelSender;
import dev.tastemaker.profile.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/**
 * Distributes messages over a broker: any instance that listens to the topic delivers them. No more than one batch of each worker is
 * under way, so that leases do not run out in a queue.
 */
@ApplicationScoped
class DeliveryChannel implements Distribution {
    /** What {@code campaign.delivery.over} is without a broker. */
    static final String NONE = "in-process";

    private static final Logger LOG = Logger.getLogger(DeliveryChannel.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Emitter<String> channel;
    private final PgLedgerStore ledger;
    private final Dispatch dispatch;
    private final BackgroundWork background;
    private final ObjectMapper json;
    private final CampaignConfig.Delivery config;

    // The buffer needs no bound of its own: a sender waits for its batch before it sends the next.
    @Inject
    DeliveryChannel(
            @org.eclipse.microprofile.reactive.messaging.Channel("deliveries-out")
                    @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    Emitter<String> channel,
            PgLedgerStore ledger,
            Dispatch dispatch,
            BackgroundWork background,
            ObjectMapper json,
            CampaignConfig config) {
        this.channel = channel;
        this.ledger = ledger;
        this.dispatch = dispatch;
        this.background = background;
        this.json = json;
        this.config = config.delivery();
    }

    @Override
    public void distribute(Campaign campaign, Channel by, List<Claimed> claimed, String owner) {
        Instant end = Instant.now().plus(config.lease());
        List<List<Claimed>> portions = Distribution.portions(claimed, config.inFlight());
        List<CompletableFuture<Void>> sent = portions.stream()
                .map(few -> send(new DeliveryPortion(campaign.id(), by, owner, shoppers(few))))
                .toList();
        for (int i = 0; i < sent.size(); i++) {
            try {
                sent.get(i).join();
            } catch (CompletionException e) {
                LOG.warnf("The broker did not take messages to deliver: %s", e.getCause());
                Instant again = Instant.now().plus(config.backoff());
                dispatch.putBack(campaign, portions.get(i), "the broker is away", again, owner);
            }
        }
        List<String> all = shoppers(claimed);
        while (!background.ending() && Instant.now().isBefore(end) && ledger.held(campaign.id(), all, owner) > 0) {
            pause();
        }
    }

    private CompletableFuture<Void> send(DeliveryPortion portion) {
        // Partitions are what instances share, so the key must differ from portion to portion.
        return ChannelSender.send(channel, portion.shopperIds().getFirst(), text(portion));
    }

    private String text(DeliveryPortion portion) {
        try {
            return json.writeValueAsString(portion);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a portion is always JSON", e);
        }
    }

    private static List<String> shoppers(List<Claimed> few) {
        return few.stream().map(Claimed::shopperId).toList();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while others deliver", e);
        }
    }
}

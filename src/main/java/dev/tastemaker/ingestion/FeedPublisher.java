package dev.tastemaker.ingestion;

import dev.tastemaker.problem.ChannelSender;
import dev.tastemaker.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Sends native lines to the channels that {@link FeedListener} listens to, here or on another instance behind the broker. */
@ApplicationScoped
class FeedPublisher {
    private final Emitter<String> items;
    private final Emitter<String> interactions;

    // The buffers need no bound of their own: a sender waits for its batch before it sends the next.
    @Inject
    FeedPublisher(
            @Channel("items-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) Emitter<String> items,
            @Channel("interactions-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    Emitter<String> interactions) {
        this.items = items;
        this.interactions = interactions;
    }

    /**
     * Sends one line. Completes when a broker has it, or, without a broker, when it is in the store; fails when it was
     * refused there.
     *
     * @param key lines of the same key stay in their order
     */
    CompletableFuture<Void> send(ImportKind kind, String key, String line) {
        return ChannelSender.send(emitter(kind), key, line);
    }

    private Emitter<String> emitter(ImportKind kind) {
        return switch (kind) {
            case ITEMS -> items;
            case INTERACTIONS -> interactions;
            case SHOPPERS -> throw Refusal.invalid("shoppers are not taken over a channel");
        };
    }
}

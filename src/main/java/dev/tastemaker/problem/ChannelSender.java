package dev.tastemaker.problem;

import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** Sends texts over a channel and says what became of them. */
public final class ChannelSender {
    private ChannelSender() {}

    /**
     * Completes when a broker has the text, or, without a broker, when whoever listens has done with it; fails when it was refused
     * there.
     *
     * @param key texts of the same key stay in their order
     */
    public static CompletableFuture<Void> send(Emitter<String> channel, String key, String text) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        Metadata metadata = Metadata.of(
                OutgoingKafkaRecordMetadata.<String>builder().withKey(key).build());
        channel.send(Message.of(
                text,
                metadata,
                () -> {
                    sent.complete(null);
                    return CompletableFuture.completedFuture(null);
                },
                reason -> {
                    sent.completeExceptionally(reason);
                    return CompletableFuture.completedFuture(null);
                }));
        return sent;
    }
}

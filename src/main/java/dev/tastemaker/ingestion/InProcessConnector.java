package dev.tastemaker.ingestion;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.Subscriptions;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.smallrye.reactive.messaging.annotations.ConnectorAttribute;
import io.smallrye.reactive.messaging.connector.InboundConnector;
import io.smallrye.reactive.messaging.connector.OutboundConnector;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.jboss.logging.Logger;

/**
 * Channels without a broker: what is sent to a topic comes in where the topic is listened to, in this process. A sender has
 * at most so many messages under way; the next one waits until one of them is dealt with.
 */
@ApplicationScoped
@Connector(InProcessConnector.NAME)
@ConnectorAttribute(
        name = "topic",
        type = "string",
        direction = ConnectorAttribute.Direction.INCOMING_AND_OUTGOING,
        description = "Links what is sent to what is received; the name of the channel when absent")
class InProcessConnector implements InboundConnector, OutboundConnector {
    static final String NAME = "in-process";
    private static final Logger LOG = Logger.getLogger(InProcessConnector.class);
    private static final int UNDER_WAY = 256;

    private final Map<String, MultiEmitter<? super Message<?>>> listeners = new ConcurrentHashMap<>();

    @Override
    public Flow.Publisher<? extends Message<?>> getPublisher(Config channel) {
        return Multi.createFrom()
                .emitter(listener -> listeners.put(topic(channel), listener), BackPressureStrategy.BUFFER);
    }

    @Override
    public Flow.Subscriber<? extends Message<?>> getSubscriber(Config channel) {
        return new Sender(topic(channel));
    }

    private static String topic(Config channel) {
        return channel.getOptionalValue("topic", String.class)
                .orElseGet(() -> channel.getValue("channel-name", String.class));
    }

    private final class Sender implements Flow.Subscriber<Message<?>> {
        private final String topic;
        private volatile Flow.Subscription messages = Subscriptions.empty();

        Sender(String topic) {
            this.topic = topic;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            messages = subscription;
            subscription.request(UNDER_WAY);
        }

        @Override
        public void onNext(Message<?> message) {
            MultiEmitter<? super Message<?>> listener = listeners.get(topic);
            if (listener == null) {
                var _ = message.nack(new IllegalStateException("nobody listens to " + topic));
                messages.request(1);
                return;
            }
            listener.emit(message.withAck(() -> then(message.ack())).withNack(reason -> {
                LOG.warnf("Message to %s refused: %s", topic, reason.getMessage());
                return then(message.nack(reason));
            }));
        }

        private CompletionStage<Void> then(CompletionStage<Void> dealtWith) {
            return dealtWith.whenComplete((done, failure) -> messages.request(1));
        }

        @Override
        public void onError(Throwable failure) {
            LOG.warnf(failure, "What is sent to %s broke off", topic);
        }

        @Override
        public void onComplete() {
            LOG.debugf("Nothing more is sent to %s", topic);
        }
    }
}

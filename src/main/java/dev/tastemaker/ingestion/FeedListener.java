package dev.tastemaker.ingestion;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.feedback.Interaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Takes native lines from the channels {@code items} and {@code interactions}, one per message. */
@ApplicationScoped
class FeedListener {
    private final StreamWriter<Item> items;
    private final StreamWriter<Interaction> interactions;

    @Inject
    FeedListener(
            ItemIntake items,
            InteractionIntake interactions,
            ImportJobStore store,
            ObjectMapper json,
            IngestionConfig config) {
        this.items = writer(items, store, json, config);
        this.interactions = writer(interactions, store, json, config);
    }

    private static <T> StreamWriter<T> writer(
            Intake<T> intake, ImportJobStore store, ObjectMapper json, IngestionConfig config) {
        BatchWriter<T> writer = new BatchWriter<>(intake, store::answers);
        return new StreamWriter<>(intake, writer, json, config.batchSize(), config.streamQueue());
    }

    @Incoming("items")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> takeItem(Message<String> message) {
        return items.take(message);
    }

    @Incoming("interactions")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> takeInteraction(Message<String> message) {
        return interactions.take(message);
    }
}

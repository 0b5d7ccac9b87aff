package dev.tastemaker.feedback;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Push messages and emails in PostgreSQL, one row each. */
@ApplicationScoped
class PgMessageStore implements OutboundMessage.Store {
    private final Mutiny.SessionFactory sessions;
    private final Duration timeout;

    @Inject
    PgMessageStore(Mutiny.SessionFactory sessions, FeedbackConfig config) {
        this.sessions = sessions;
        this.timeout = config.storeTimeout();
    }

    @Override
    public void save(OutboundMessage message) {
        await(() -> sessions.withTransaction(session -> session.persist(MessageEntity.of(message))));
    }

    @Override
    public Optional<OutboundMessage> find(UUID id) {
        return Optional.ofNullable(await(() -> sessions.withSession(session -> session.find(MessageEntity.class, id))))
                .map(MessageEntity::message);
    }

    // A session lives on an event loop; the calling virtual thread only waits for it.
    private <T extends @Nullable Object> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> work.get().ifNoItem().after(timeout).fail());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the message store did not answer", e);
        }
    }
}

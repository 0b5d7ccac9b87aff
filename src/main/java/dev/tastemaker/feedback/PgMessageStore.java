package dev.tastemaker.feedback;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.hibernate.reactive.mutiny.Mutiny;

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

    // A session lives on an event loop; the calling virtual thread only waits for it.
    @Override
    public void save(OutboundMessage message) {
        try {
            VertxContextSupport.subscribeAndAwait(
                    () -> sessions.withTransaction(session -> session.persist(MessageEntity.of(message)))
                            .ifNoItem()
                            .after(timeout)
                            .fail());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the message store did not answer", e);
        }
    }
}

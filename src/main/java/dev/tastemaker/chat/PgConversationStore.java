package dev.tastemaker.chat;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Conversations in PostgreSQL. */
@ApplicationScoped
class PgConversationStore implements ConversationStore {
    private final Mutiny.SessionFactory sessions;
    private final Duration timeout;

    @Inject
    PgConversationStore(Mutiny.SessionFactory sessions, ChatConfig config) {
        this.sessions = sessions;
        this.timeout = config.storeTimeout();
    }

    @Override
    public Optional<Conversation> find(String id) {
        return Optional.ofNullable(
                        await(() -> sessions.withSession(session -> session.find(ConversationEntity.class, id))))
                .map(ConversationEntity::toConversation);
    }

    @Override
    public Conversation open(String id, @Nullable String shopperId) {
        // Two first turns may come at once; the row's own key decides, and nobody's conversation is taken over only
        // once.
        String sql = """
                insert into conversation as stored (id, shopper_id) values (:id, cast(:shopperId as text))
                on conflict (id) do update set shopper_id = coalesce(stored.shopper_id, excluded.shopper_id)
                """;
        return inTransaction(session -> session.createNativeQuery(sql)
                        .setParameter("id", id)
                        .setParameter("shopperId", shopperId)
                        .executeUpdate()
                        .chain(() -> session.find(ConversationEntity.class, id)))
                .toConversation();
    }

    @Override
    public List<Conversation.Turn> newest(String conversationId, int limit) {
        String hql = "from TurnEntity where conversationId = :id order by position desc";
        List<TurnEntity> turns = await(() -> sessions.withSession(session -> session.createQuery(hql, TurnEntity.class)
                .setParameter("id", conversationId)
                .setMaxResults(limit)
                .getResultList()));
        return turns.reversed().stream().map(TurnEntity::toTurn).toList();
    }

    @Override
    public void append(String conversationId, Conversation.Turn turn) {
        // The conversation's row is locked first, so that positions are given one after the other by all instances.
        inTransaction(session -> session.find(ConversationEntity.class, conversationId, LockModeType.PESSIMISTIC_WRITE)
                .chain(() -> session.createQuery(
                                "select coalesce(max(position), 0) from TurnEntity where conversationId = :id",
                                Integer.class)
                        .setParameter("id", conversationId)
                        .getSingleResult())
                .chain(last -> session.persist(TurnEntity.of(conversationId, last + 1, turn)))
                .replaceWith(turn));
    }

    private <T> T inTransaction(Function<Mutiny.Session, Uni<T>> work) {
        return await(() -> sessions.withTransaction(work));
    }

    // A session lives on an event loop; the calling virtual thread only waits for it.
    private <T extends @Nullable Object> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> work.get().ifNoItem().after(timeout).fail());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the conversation store did not answer", e);
        }
    }
}

package dev.tastemaker.chat;

import dev.tastemaker.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One turn at a time in a conversation: the next one waits a little, so that a shopper who stopped an answer can go on,
 * and is refused when the turn before it takes longer.
 */
@ApplicationScoped
class TurnGate {
    private final ConcurrentHashMap<String, Place> places = new ConcurrentHashMap<>();
    private final Duration wait;

    /** The one place of a conversation, and how many turns hold or want it. */
    private static final class Place {
        private final Semaphore free = new Semaphore(1, true);
        private int wanted;
    }

    @Inject
    TurnGate(ChatConfig config) {
        this.wait = config.turnWait();
    }

    void enter(String conversationId) {
        Place place = places.compute(conversationId, (id, known) -> {
            Place wantedPlace = known == null ? new Place() : known;
            wantedPlace.wanted++;
            return wantedPlace;
        });
        boolean free = false;
        try {
            free = place.free.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!free) {
            forget(conversationId);
            throw new Refusal(
                    Refusal.Category.CONFLICT, "this conversation is still answering the turn before; wait for it");
        }
    }

    void leave(String conversationId) {
        Place place = places.get(conversationId);
        if (place != null) {
            place.free.release();
            forget(conversationId);
        }
    }

    private void forget(String conversationId) {
        places.computeIfPresent(conversationId, (id, place) -> --place.wanted == 0 ? null : place);
    }
}

package dev.tastemaker.chat;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;

/**
 * A turn that was let in, as a stream of events. It begins at once on a thread of its own, whether or not anybody reads
 * yet, so that what it holds is given back in any case; a client that leaves interrupts it, and the model with it.
 */
final class TurnStream {
    private TurnStream() {}

    static Multi<ChatEvent> of(OpenTurn turn, ChatService chat) {
        UnicastProcessor<ChatEvent> events = UnicastProcessor.create();
        Thread thread = Thread.ofVirtual().name("turn-" + turn.turnId()).start(() -> run(turn, chat, events));
        return events.onCancellation().invoke(thread::interrupt);
    }

    private static void run(OpenTurn turn, ChatService chat, UnicastProcessor<ChatEvent> events) {
        try {
            chat.answer(turn, events::onNext);
        } finally {
            chat.close(turn);
            events.onComplete();
        }
    }
}

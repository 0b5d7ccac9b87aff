package dev.tastemaker.chat;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;

/** A turn as a stream of events. It runs on a thread of its own; a client that leaves interrupts it, and the model with it. */
final class TurnStream {
    private final ChatService chat;
    private final OpenTurn turn;

    TurnStream(ChatService chat, OpenTurn turn) {
        this.chat = chat;
        this.turn = turn;
    }

    Multi<ChatEvent> events() {
        return Multi.createFrom().<ChatEvent>emitter(this::start);
    }

    private void start(MultiEmitter<? super ChatEvent> emitter) {
        Thread thread = Thread.ofVirtual().name("turn-" + turn.turnId()).unstarted(() -> run(emitter));
        emitter.onTermination(() -> {
            if (Thread.currentThread() != thread) {
                thread.interrupt();
            }
        });
        thread.start();
    }

    private void run(MultiEmitter<? super ChatEvent> emitter) {
        try {
            chat.answer(turn, emitter::emit);
        } finally {

            chat.close(turn);
            emitter.complete();
        }
    }
}

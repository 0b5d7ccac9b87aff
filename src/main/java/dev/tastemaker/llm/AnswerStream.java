package dev.tastemaker.llm;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.PartialToolCallContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hears one answer as it comes. Once left, the next piece that comes ends the request on the wire. */
final class AnswerStream implements StreamingChatResponseHandler {
    private final CompletableFuture<ChatResponse> done = new CompletableFuture<>();
    private final Consumer<String> onText;
    private volatile boolean left;
    private volatile boolean ended;
    private volatile @Nullable StreamingHandle handle;
    private volatile @Nullable Runnable leaving;
    private volatile Runnable whenHeard = () -> {};

    /** The one who is told the pieces does not want more of them. */
    static final class CallerLeft extends RuntimeException {
        private static final long serialVersionUID = 1;

        CallerLeft(RuntimeException cause) {
            super(cause);
        }
    }

    AnswerStream(Consumer<String> onText) {
        this.onText = onText;
    }

    ChatResponse await(Deadline deadline) throws ExecutionException, InterruptedException, TimeoutException {
        return done.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Nothing more is wanted; does no harm when all has come. */
    void leave() {
        left = true;
        StreamingHandle current = handle;
        if (current != null && !ended) {
            current.cancel();
        }
        Runnable whole = leaving;
        if (whole != null && !ended) {
            whole.run();
        }
    }

    /** What is done with each piece, of words or of a tool call, before anyone is told of it. */
    void onHeard(Runnable noted) {
        whenHeard = noted;
    }

    /** What ends the request of a server that does not stream. */
    void onLeaving(Runnable end) {
        leaving = end;
    }

    /** An answer that came all at once. */
    void onWholeResponse(ChatResponse response) {
        String text = response.aiMessage().text();
        if (!left && text != null) {
            tell(text);
        }
        onCompleteResponse(response);
    }

    @Override
    public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
        if (heard(context.streamingHandle())) {
            tell(piece.text());
        }
    }

    @Override
    public void onPartialToolCall(PartialToolCall piece, PartialToolCallContext context) {
        heard(context.streamingHandle());
    }

    private boolean heard(StreamingHandle current) {
        handle = current;
        whenHeard.run();
        if (left) {
            current.cancel();
        }
        return !left;
    }

    private void tell(String text) {
        try {
            onText.accept(text);
        } catch (RuntimeException e) {
            done.completeExceptionally(new CallerLeft(e));
        }
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        ended = true;
        whenHeard.run();
        done.complete(response);
    }

    @Override
    public void onError(Throwable error) {
        ended = true;
        done.completeExceptionally(error);
    }
}

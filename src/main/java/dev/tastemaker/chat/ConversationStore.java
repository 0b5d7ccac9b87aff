package dev.tastemaker.chat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where conversations are remembered. Methods block; callers run on virtual threads. */
interface ConversationStore {
    Optional<Conversation> find(String id);

    /**
     * The conversation of this id, begun when there is none. One that was nobody's becomes the shopper's; one that is
     * another's is returned as it is.
     */
    Conversation open(String id, @Nullable String shopperId);

    /** The newest turns, oldest first. */
    List<Conversation.Turn> newest(String conversationId, int limit);

    /** Adds a turn after the last one. Two that come at once get two positions. */
    void append(String conversationId, Conversation.Turn turn);
}

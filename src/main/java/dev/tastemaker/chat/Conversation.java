package dev.tastemaker.chat;

import static java.util.Objects.requireNonNull;

import dev.tastemaker.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conversation and whose it is. */
record Conversation(String id, @Nullable String shopperId) {

    /** One turn as it is remembered. */
    record Turn(
            UUID turnId,
            String message,
            String reply,
            List<String> itemIds,
            boolean composed,
            @Nullable String model,
            @Nullable String promptVersion,
            Instant at) {
        Turn {
            requireNonNull(turnId, "turnId is null");
            itemIds = List.copyOf(itemIds);
        }
    }

    /** The id a client chose, when it is one. */
    static String checkedId(String id) {
        if (!id.matches("[A-Za-z0-9_-]{1,64}")) {
            throw Refusal.invalid("a conversation id has 1 to 64 letters, digits, - or _");
        }
        return id;
    }
}

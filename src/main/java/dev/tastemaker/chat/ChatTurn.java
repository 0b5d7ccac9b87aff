package dev.tastemaker.chat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.tastemaker.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper sends.
 *
 * @param shopperId null: nobody is known
 * @param sessionId of somebody unknown, whose interactions came with the same sessionId; a shopperId goes before it
 * @param context the page the shopper is on
 */
@JsonIgnoreProperties(ignoreUnknown = false)
public record ChatTurn(
        String message,
        @Nullable String shopperId,
        @Nullable String sessionId,
        @Nullable Context context) {
    private static final int LONGEST = 2_000;

    /** The page: its item, when it is the page of one. */
    @JsonIgnoreProperties(ignoreUnknown = false)
    public record Context(@Nullable String itemId) {
        public Context {
            itemId = Text.optional("context.itemId", itemId, 200);
        }
    }

    public ChatTurn {
        message = Text.required("message", message, LONGEST).strip();
        shopperId = Text.optional("shopperId", shopperId, 200);
        sessionId = Text.optional("sessionId", sessionId, 100);
    }

    @Nullable
    String pageItemId() {
        return context == null ? null : context.itemId();
    }
}

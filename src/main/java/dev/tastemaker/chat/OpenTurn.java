package dev.tastemaker.chat;

import dev.tastemaker.tool.ToolContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A turn that was let in: everything that could refuse it has agreed.
 *
 * @param shopperId the shopper, or the session of somebody unknown
 * @param earlier the turns before it, oldest first
 * @param screen what the shopper sees
 */
record OpenTurn(
        String conversationId,
        UUID turnId,
        String message,
        @Nullable String shopperId,
        String locale,
        ZoneId zone,
        List<Conversation.Turn> earlier,
        Screen screen,
        Instant at) {
    OpenTurn {
        earlier = List.copyOf(earlier);
    }

    /** What the shopper said, in this turn and those before it. */
    String heard() {
        StringBuilder said = new StringBuilder(message);
        earlier.forEach(each -> said.append('\n').append(each.message()));
        return said.toString();
    }

    boolean first() {
        return earlier.isEmpty();
    }

    Locale language() {
        return Locale.forLanguageTag(locale);
    }

    ToolContext toolContext() {
        return new ToolContext(
                shopperId, locale, screen.page() == null ? null : screen.page().id());
    }
}

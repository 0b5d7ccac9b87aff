package dev.tastemaker.email;

import dev.tastemaker.guardrail.Evidence;
import dev.tastemaker.picture.Banner;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One email, ready to be put into an envelope, with what made it.
 *
 * @param headers what a sender adds to its own; RFC 8058 one-click unsubscription
 * @param layout in which it is laid out; a wish for a story may have found nothing to tell
 * @param banner the picture across it; null: none, or the item's own picture as it is
 * @param locale the locale it is written in: the reader's region, English words where we lack the reader's language
 * @param composed whether code wrote all of it
 * @param stages the stages of retrieval that were live
 * @param attempts drafts of a model that were asked for, the refused ones too
 */
public record EmailMessage(
        String messageId,
        String shopperId,
        List<String> itemIds,
        String subject,
        String preheader,
        String html,
        String text,
        Map<String, String> headers,
        EmailLayout layout,
        @Nullable Banner banner,
        Provenance provenance,
        String locale,
        boolean composed,
        @Nullable String model,
        @Nullable String promptVersion,
        List<Evidence> evidence,
        List<String> stages,
        int attempts,
        Tokens tokens,
        long milliseconds) {
    /** What the drafts cost. */
    public record Tokens(int input, int output) {}
}

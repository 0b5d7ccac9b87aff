package dev.tastemaker.push;

import dev.tastemaker.guardrail.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One push message, ready for APNs and FCM, with what made it.
 *
 * @param locale the locale it is written in: the reader's region, English words where we lack the reader's language
 * @param composed whether code wrote it rather than a model
 * @param stages the stages of retrieval that were live
 * @param attempts drafts of a model that were asked for, the refused ones too
 */
public record PushMessage(
        String messageId,
        String shopperId,
        String itemId,
        String title,
        String body,
        String deepLink,
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

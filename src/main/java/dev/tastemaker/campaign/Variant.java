package dev.tastemaker.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with slots for a cluster and an item.
 *
 * @param arm what wrote it: a prompt's version, or {@code composer}
 * @param content of a push message title and body, of an email subject and lines
 * @param checks what the checks said of it, drafts that were refused too
 */
public record Variant(
        int cluster,
        String itemId,
        int variant,
        String arm,
        JsonNode content,
        List<String> checks,
        int attempts,
        int inputTokens,
        int outputTokens,
        @Nullable String model,
        Tally tally) {
    public static final String COMPOSER = "composer";

    public Variant {
        checks = List.copyOf(checks);
    }

    /**
     * Parts that a model was asked for: a push message is one, an email has a subject and lines.
     *
     * @param asked and answered, whatever came of it
     * @param firstTry of these, passed at once
     * @param repaired passed later; what is left is the composer's
     */
    public record Tally(int asked, int firstTry, int repaired) {}
}

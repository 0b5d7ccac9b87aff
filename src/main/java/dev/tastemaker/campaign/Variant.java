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
        @Nullable String model) {
    public static final String COMPOSER = "composer";

    public Variant {
        checks = List.copyOf(checks);
    }

    int tokens() {
        return inputTokens + outputTokens;
    }
}

package dev.tastemaker.tool;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * On whose behalf a tool is called. It comes from the caller of the service, never from a model.
 *
 * @param shopperId null: nobody is known
 * @param pageItemId the item whose page the shopper is on
 */
public record ToolContext(
        @Nullable String shopperId, String locale, @Nullable String pageItemId) {
    /** Nobody is known. */
    public static final ToolContext ANONYMOUS = new ToolContext(null, "en", null);

    public ToolContext {
        requireNonNull(locale, "locale is null");
    }
}

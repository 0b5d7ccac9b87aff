package dev.tastemaker.access;

import dev.tastemaker.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param keyId of the key that was shown; null: none was
 * @param shopperId of the token that was shown; null: none was, and a key speaks for whomever it names
 */
public record Caller(@Nullable String keyId, @Nullable String shopperId) {
    /** Nobody showed anything. */
    public static final Caller NOBODY = new Caller(null, null);

    /** Refuses a shopper who asks about another. */
    public void mayActFor(@Nullable String named) {
        if (shopperId != null && named != null && !shopperId.equals(named)) {
            throw Refusal.forbidden("a shopper's token is good for that shopper only");
        }
    }
}

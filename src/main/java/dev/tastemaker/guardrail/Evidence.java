package dev.tastemaker.guardrail;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What carries a piece of a text.
 *
 * @param text the words as they stand in the text, for instance {@code 49,90 €}
 * @param fact the item's field or fact, for instance {@code price} or {@code attributes.capacity}
 * @param value what the fact says, for instance {@code 49.90 EUR}
 * @param judgedBy the model and the version of the prompt by whose word the fact says the same in other words; null: the words
 *     themselves show it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
        String text,
        String itemId,
        String fact,
        String value,
        @Nullable String judgedBy) {
    public Evidence(String text, String itemId, String fact, String value) {
        this(text, itemId, fact, value, null);
    }
}

package dev.tastemaker.feedback;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tastemaker.problem.Refusal;
import java.util.Locale;

/** What a shopper did; lower case on every wire and in the store. */
public enum InteractionType {
    VIEW,
    CLICK,
    CART,
    PURCHASE,
    RATING,
    DISMISS,
    WATCH,
    SEARCH;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    @JsonCreator
    public static InteractionType of(String name) {
        for (InteractionType type : values()) {
            if (type.wireName().equals(name)) {
                return type;
            }
        }
        throw Refusal.invalid("type must be view, click, cart, purchase, rating, dismiss, watch or search");
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}

package dev.tastemaker.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tastemaker.problem.Refusal;
import java.util.Locale;

/** Whether an item can be had; lower case on every wire and in the store. */
public enum Availability {
    IN_STOCK,
    OUT_OF_STOCK,
    PREORDER,
    BACKORDER;

    @JsonCreator
    public static Availability of(String name) {
        for (Availability availability : values()) {
            if (availability.wireName().equals(name)) {
                return availability;
            }
        }
        throw Refusal.invalid("availability must be in_stock, out_of_stock, preorder or backorder");
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

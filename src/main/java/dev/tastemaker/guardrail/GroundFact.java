package dev.tastemaker.guardrail;

import java.util.List;

/**
 * One thing that is known of one item.
 *
 * @param name for instance {@code price}, {@code description} or {@code attributes.capacity}
 * @param value as it is shown as evidence
 * @param normal the value as {@link NormalText}
 * @param quantities the numbers in it
 * @param typed whether the catalog holds it as a number, a price or a time; free text is not typed and never carries a price
 */
record GroundFact(String itemId, String name, String value, String normal, List<Quantity> quantities, boolean typed) {

    Evidence as(String text) {
        return new Evidence(text, itemId, name, value.length() > 200 ? value.substring(0, 200) + "…" : value);
    }

    boolean isNamed(String other) {
        return name.equals(other);
    }
}

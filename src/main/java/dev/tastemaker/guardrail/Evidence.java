package dev.tastemaker.guardrail;

/**
 * What carries a piece of a text.
 *
 * @param text the words as they stand in the text, for instance {@code 49,90 €}
 * @param fact the item's field or fact, for instance {@code price} or {@code attributes.capacity}
 * @param value what the fact says, for instance {@code 49.90 EUR}
 */
public record Evidence(String text, String itemId, String fact, String value) {}

package dev.tastemaker.catalog;

/** An item id as one retriever found it, best first; {@code score} is comparable only within one retriever. */
public record ScoredItem(String itemId, double score) {}

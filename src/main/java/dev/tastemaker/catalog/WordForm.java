package dev.tastemaker.catalog;

/**
 * A word of a query in the form of one language, or what stands in for it.
 *
 * @param qualifies whether it only says more of the thing
 * @param items that hold it
 * @param trust 1 for the word itself, less for a stand-in
 */
record WordForm(String lexeme, boolean qualifies, int items, double trust) {}

package dev.tastemaker.catalog;

import java.util.List;

/**
 * What a query is to the index.
 *
 * @param terms that items hold, the rarest first
 * @param required read as tsqueries
 * @param excluded read as tsqueries
 * @param corpus items that the words were counted in
 * @param meanLength places that an item's words take
 * @param weight of all that was asked for, held or not
 */
record LexicalAnalysis(
        List<LexicalTerm> terms,
        List<String> required,
        List<String> excluded,
        long corpus,
        double meanLength,
        double weight) {
    /** Whether nothing can be found. */
    boolean empty() {
        return terms.isEmpty() || required.contains("");
    }

    /** Whether the words alone decide. */
    boolean plain() {
        return required.isEmpty() && excluded.stream().allMatch(String::isEmpty);
    }
}

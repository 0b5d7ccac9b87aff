package dev.tastemaker.catalog;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One word of a query as the index knows it.
 *
 * @param lexemes its forms in the catalog's languages, or the words that stand in for it
 * @param items how many items hold it, about
 * @param trust 1 for the word itself, less for a stand-in
 * @param share 1 for a word of the thing itself, less for one that only says more of it
 */
record LexicalTerm(List<String> lexemes, long items, double trust, double share) {
    /** The alternatives as a text that reads as a tsquery; whatever a lexeme holds, it stays one. */
    String query() {
        return lexemes.stream().map(LexicalTerm::quoted).collect(Collectors.joining(" | "));
    }

    /** How telling it is, as far as it can be trusted. */
    double weight(long corpus) {
        return trust * importance(corpus);
    }

    /** How much an item misses that lacks it. */
    double importance(long corpus) {
        return share * rarity(corpus);
    }

    /** BM25's inverse document frequency. */
    double rarity(long corpus) {
        double without = Math.max(0, corpus - items);
        return Math.log(1 + (without + 0.5) / (items + 0.5));
    }

    private static String quoted(String lexeme) {
        return '\'' + lexeme.replace("\\", "\\\\").replace("'", "''") + '\'';
    }
}

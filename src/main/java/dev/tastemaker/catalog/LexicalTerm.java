package dev.tastemaker.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One word of a query as the index knows it.
 *
 * @param lexemes its forms in the catalog's languages, or the words that stand in for it
 * @param items how many items hold it, about
 * @param trust 1 for the word itself, less for a stand-in
 * @param share 1 for a word of the thing itself, less for one that only says more of it
 */
record LexicalTerm(List<String> lexemes, long items, double trust, double share) {
    /** Rarest first, what nobody holds last; of a long query the most telling. */
    static List<LexicalTerm> mostTelling(List<LexicalTerm> terms, int most) {
        Stream<LexicalTerm> used = terms.stream().filter(term -> term.items() > 0);
        Stream<LexicalTerm> unused = terms.stream().filter(term -> term.items() == 0);
        return Stream.concat(used.sorted(Comparator.comparingLong(LexicalTerm::items)), unused)
                .limit(most)
                .toList();
    }

    /** Terms from the rarest on until {@code enough} items may hold one. */
    static List<LexicalTerm> rarest(List<LexicalTerm> terms, long enough) {
        List<LexicalTerm> rarest = new ArrayList<>();
        long items = 0;
        for (LexicalTerm term : terms) {
            if (items >= enough) {
                break;
            }
            rarest.add(term);
            items += term.items();
        }
        return rarest;
    }

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

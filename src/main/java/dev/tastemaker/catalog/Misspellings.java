package dev.tastemaker.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a word that nobody uses may have been meant to be: two words that are used, written as one; else the words that are spelt most
 * like it. Says the same as the store's statement in {@link PgLexicalStore}.
 */
final class Misspellings {
    private static final int SHORTEST_HALF = 3;
    private static final int MOST_ALIKE = 3;
    /** Of two words alike, the one that more items hold. */
    private static final double BY_USE = 0.02;
    /** What is clearly less like it than the best is not meant. */
    private static final double OF_THE_BEST = 0.95;

    private static final int FIRST_HALVES = 2_000;
    private static final int SECOND_HALVES = 3_000;
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    private final Mirror mirror;
    private final double likeness;

    /** @param likeness the least, 0 to 1 */
    Misspellings(Mirror mirror, double likeness) {
        this.mirror = mirror;
        this.likeness = likeness;
    }

    private record Halves(WordForm first, WordForm second) {
        int items() {
            return Math.min(first.items(), second.items());
        }
    }

    private record Ranked(WordForm form, double rank) {}

    /** @param forms of each word, by its place; halves get places of their own behind all others */
    Map<Integer, List<WordForm>> read(Map<Integer, List<WordForm>> forms) {
        Map<Integer, List<WordForm>> read = new TreeMap<>();
        forms.forEach((place, own) -> {
            List<WordForm> unused = unused(own);
            List<Halves> halves = unused.stream().flatMap(this::halves).toList();
            if (halves.isEmpty()) {
                read.put(
                        place,
                        Stream.concat(own.stream(), unused.stream().flatMap(this::alike))
                                .toList());
            } else {
                read.put(
                        FIRST_HALVES + place, halves.stream().map(Halves::first).toList());
                read.put(
                        SECOND_HALVES + place,
                        halves.stream().map(Halves::second).toList());
            }
        });
        return read;
    }

    /** Model numbers are no misspellings of others, and short words are like too many. */
    private static List<WordForm> unused(List<WordForm> forms) {
        return forms.stream().anyMatch(form -> form.items() > 0)
                ? List.of()
                : forms.stream()
                        .filter(form -> form.lexeme().length() > 3
                                && !DIGIT.matcher(form.lexeme()).find())
                        .toList();
    }

    private Stream<Halves> halves(WordForm unused) {
        String word = unused.lexeme();
        return IntStream.rangeClosed(SHORTEST_HALF, word.length() - SHORTEST_HALF)
                .mapToObj(cut ->
                        new Halves(held(unused, word.substring(0, cut), 1), held(unused, word.substring(cut), 1)))
                .filter(halves -> halves.items() > 0)
                .sorted(Comparator.comparingInt(Halves::items).reversed())
                .limit(1);
    }

    private Stream<WordForm> alike(WordForm unused) {
        List<Ranked> best = mirror.spelling(unused.lexeme(), likeness).stream()
                .map(each -> held(unused, each.word(), each.likeness()))
                .filter(form -> form.items() > 0)
                .map(form -> new Ranked(form, form.trust() + BY_USE * Math.log(form.items())))
                .sorted(Comparator.comparingDouble(Ranked::rank)
                        .reversed()
                        .thenComparing(ranked -> ranked.form().lexeme()))
                .limit(MOST_ALIKE)
                .toList();
        return best.stream()
                .filter(ranked -> ranked.rank() >= OF_THE_BEST * best.getFirst().rank())
                .map(Ranked::form);
    }

    private WordForm held(WordForm unused, String word, double trust) {
        return new WordForm(word, unused.qualifies(), mirror.items(word), trust);
    }
}

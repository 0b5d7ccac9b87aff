package dev.tastemaker.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The index of how words are spelt: the trigrams of each, as PostgreSQL's {@code pg_trgm} takes them: of its letters and digits, two
 * blanks before and one behind. A word once met stays.
 */
final class MirrorSpelling {
    private final List<String> words = new ArrayList<>();
    private final Map<Long, Holders> holders = new HashMap<>();
    private int[] sizes = new int[1_024];

    /** A word and how like it is to another: trigrams in both by trigrams in either, 0 to 1. */
    record Alike(String word, double likeness) {}

    /** The words that hold a trigram, by number. */
    private static final class Holders {
        private int[] words = new int[2];
        private int size;

        void add(int word) {
            words = size == words.length ? Arrays.copyOf(words, size + size / 2 + 2) : words;
            words[size++] = word;
        }
    }

    /** One that is not here yet. */
    void add(String word) {
        int number = words.size();
        Set<Long> trigrams = trigrams(word);
        trigrams.forEach(trigram ->
                holders.computeIfAbsent(trigram, each -> new Holders()).add(number));
        sizes = number == sizes.length ? Arrays.copyOf(sizes, 2 * number) : sizes;
        sizes[number] = trigrams.size();
        words.add(word);
    }

    /** All that are at least so like it, in no order. */
    List<Alike> alike(String word, double least) {
        Set<Long> trigrams = trigrams(word);
        int[] shared = new int[words.size()];
        for (Long trigram : trigrams) {
            Holders own = holders.get(trigram);
            for (int i = 0; own != null && i < own.size; i++) {
                shared[own.words[i]]++;
            }
        }
        List<Alike> alike = new ArrayList<>();
        for (int i = 0; i < shared.length; i++) {
            // in single precision, as the store divides
            float likeness = shared[i] == 0 ? 0 : (float) shared[i] / (trigrams.size() + sizes[i] - shared[i]);
            if (likeness > 0 && likeness >= least) {
                alike.add(new Alike(words.get(i), likeness));
            }
        }
        return alike;
    }

    private static Set<Long> trigrams(String word) {
        Set<Long> trigrams = new HashSet<>();
        long last = blanks();
        for (int i = 0; i <= word.length(); i++) {
            boolean part = i < word.length() && Character.isLetterOrDigit(word.charAt(i));
            if (part) {
                last = next(last, word.charAt(i));
                trigrams.add(last);
            } else if (last != blanks()) {
                trigrams.add(next(last, ' '));
                last = blanks();
            }
        }
        return trigrams;
    }

    private static long blanks() {
        return next(next(0, ' '), ' ');
    }

    /** The last three characters, 16 bits each. */
    private static long next(long last, char character) {
        return (last << 16 | character) & 0xffff_ffff_ffffL;
    }
}

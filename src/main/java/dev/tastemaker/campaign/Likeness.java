package dev.tastemaker.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which texts say nearly the same: the share of three-word runs that two have in common (Jaccard) is more than 0.6. */
final class Likeness {
    private static final double TOO_LIKE = 0.6;

    private final List<Set<String>> known = new ArrayList<>();

    boolean repeats(String text) {
        Set<String> runs = runs(text);
        return known.stream().anyMatch(other -> jaccard(runs, other) > TOO_LIKE);
    }

    /** Whether it was another text than those before; if not, it is not added. */
    boolean add(String text) {
        return !repeats(text) && known.add(runs(text));
    }

    int size() {
        return known.size();
    }

    private static double jaccard(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        int all = one.size() + other.size() - both.size();
        return all == 0 ? 1 : (double) both.size() / all;
    }

    /** Of writing without spaces the runs are of letters. */
    private static Set<String> runs(String text) {
        String normal = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}{}]+", " ")
                .strip();
        String[] words = normal.split(" ", -1);
        if (words.length < 5) {
            words = normal.replace(" ", "").split("", -1);
        }
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + 2 < words.length; i++) {
            runs.add(words[i] + " " + words[i + 1] + " " + words[i + 2]);
        }
        if (runs.isEmpty()) {
            runs.add(normal);
        }
        return runs;
    }
}

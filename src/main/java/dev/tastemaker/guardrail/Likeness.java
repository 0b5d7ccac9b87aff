package dev.tastemaker.guardrail;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** V1 and V2: how alike texts are that one campaign sends. */
public final class Likeness {
    /** Two variants of one campaign may share no more of their runs of three words. */
    public static final double MOST_SHARED = 0.6;

    private static final int RUN = 3;

    private Likeness() {}

    /** Jaccard of the runs of three words, 0 to 1; of scripts without spaces, of three characters. */
    public static double of(String one, String other) {
        Set<String> first = runs(one);
        Set<String> second = runs(other);
        if (first.isEmpty() || second.isEmpty()) {
            return normalised(one).equals(normalised(other)) ? 1 : 0;
        }
        long common = first.stream().filter(second::contains).count();
        return (double) common / (first.size() + second.size() - common);
    }

    /** The share of different values among all, 0 to 1; 1 for none. For pairs of item and reason and for bodies alike. */
    public static double distinct(Collection<String> values) {
        return values.isEmpty()
                ? 1
                : (double) values.stream().map(Likeness::normalised).distinct().count() / values.size();
    }

    /** A body as repeats are told: without case, marks and more than one space. */
    public static String normalised(String text) {
        return String.join(
                        " ",
                        Word.of(NormalText.of(text)).stream().map(Word::lower).toList())
                .toLowerCase(Locale.ROOT);
    }

    private static Set<String> runs(String text) {
        Set<String> runs = new HashSet<>();
        List<String> parts = text.codePoints().anyMatch(Word::isUnspaced)
                ? normalised(text)
                        .replace(" ", "")
                        .codePoints()
                        .mapToObj(Character::toString)
                        .toList()
                : Word.of(NormalText.of(text)).stream().map(Word::lower).toList();
        for (int i = 0; i + RUN <= parts.size(); i++) {
            runs.add(String.join(" ", parts.subList(i, i + RUN)));
        }
        return runs;
    }
}

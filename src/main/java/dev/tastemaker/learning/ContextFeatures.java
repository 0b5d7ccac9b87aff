package dev.tastemaker.learning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is known of a candidate beside the models' scores: how popular it is and how near the history's categories. */
public final class ContextFeatures {
    static final List<String> NAMES =
            List.of("popularity", "category.last", "category.recent", "history.length", "last.popularity", "text.last");
    private static final int RECENT = 5;

    private final float[] popularity;
    private final List<Set<String>> categories;
    private final TermVectors terms;

    /** @param popularity how often each item occurs in what the models were fitted on */
    public ContextFeatures(List<ItemText> texts, float[] popularity) {
        this.popularity = popularity;
        this.categories = texts.stream()
                .map(text -> (Set<String>) new HashSet<>(text.categories()))
                .toList();
        this.terms = TermVectors.of(texts);
    }

    int items() {
        return popularity.length;
    }

    void add(int[] history, int[] candidates, float[] features, int offset, int width) {
        int last = history[history.length - 1];
        int recent = Math.min(RECENT, history.length);
        for (int k = 0; k < candidates.length; k++) {
            int at = k * width + offset;
            float near = 0;
            for (int i = history.length - recent; i < history.length; i++) {
                near += overlap(candidates[k], history[i]);
            }
            features[at] = popularity[candidates[k]];
            features[at + 1] = overlap(candidates[k], last);
            features[at + 2] = near / recent;
            features[at + 3] = history.length;
            features[at + 4] = popularity[last];
            features[at + 5] = terms.likeness(candidates[k], last);
        }
    }

    /** Categories in common, as a share of the shorter list. */
    private float overlap(int first, int second) {
        Set<String> fewer = categories.get(first);
        Set<String> more = categories.get(second);
        if (fewer.isEmpty() || more.isEmpty()) {
            return 0;
        }
        long common = fewer.stream().filter(more::contains).count();
        return common / (float) Math.min(fewer.size(), more.size());
    }
}

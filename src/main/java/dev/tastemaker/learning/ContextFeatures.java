package dev.tastemaker.learning;

import dev.tastemaker.learning.PairFeatures.PairScore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ranker is told of a candidate beside the models' scores: what each matrix says of it after each of the newest items, its
 * place among the categories, how popular it is, and where in sequences it usually stands (new items stand at their ends).
 */
final class ContextFeatures {
    private static final List<String> STANDING = List.of(
            "popularity",
            "popularity.last",
            "popularity.recent",
            "history.length",
            "stands.first",
            "stands.last",
            "stands.at");

    private final SequenceCounts counts;
    private final float[] popularity;
    private final List<PairFeatures> pairs = new ArrayList<>();
    private final CategoryFeatures categories;

    /**
     * @param counts of what the models were fitted on
     * @param models whose own matrices and vectors are looked into
     */
    ContextFeatures(List<ItemText> texts, SequenceCounts counts, List<SequenceModel> models) {
        this.counts = counts;
        this.popularity = counts.popularity();
        this.categories = new CategoryFeatures(texts);
        TermVectors titles = TermVectors.ofTitles(texts);
        pairs.add(new PairFeatures("title", titles::likeness));
        pairs.add(new PairFeatures("met", counts.together()::at));
        SparseRows steps = counts.steps();
        pairs.add(new PairFeatures("step", steps::at));
        pairs.add(new PairFeatures("step-back", (history, candidate) -> steps.at(candidate, history)));
        for (SequenceModel model : models) {
            PairScore inside = inside(model);
            if (inside != null) {
                pairs.add(new PairFeatures(model.name(), inside));
            }
        }
    }

    private static @Nullable PairScore inside(SequenceModel model) {
        if (model instanceof SequenceTransformer transformer) {
            return transformer::likeness;
        }
        return model instanceof RecencyWeighted weighted && weighted.rows() instanceof DenseRows rows ? rows::at : null;
    }

    SequenceCounts counts() {
        return counts;
    }

    int items() {
        return popularity.length;
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        pairs.forEach(each -> names.addAll(each.names()));
        names.addAll(CategoryFeatures.NAMES);
        names.addAll(STANDING);
        return names;
    }

    void add(int[] history, int[] candidates, float[] features, int offset, int width) {
        int newest = history[history.length - 1];
        float recent = 0;
        int count = Math.min(PairFeatures.RECENT, history.length);
        for (int i = history.length - count; i < history.length; i++) {
            recent += (float) Math.log1p(popularity[history[i]]) / count;
        }
        for (int k = 0; k < candidates.length; k++) {
            int candidate = candidates[k];
            int at = k * width + offset;
            for (PairFeatures each : pairs) {
                each.add(history, candidate, features, at);
                at += PairFeatures.SIZE;
            }
            categories.add(history, candidate, features, at);
            at += CategoryFeatures.NAMES.size();
            float seen = popularity[candidate];
            features[at] = (float) Math.log1p(seen);
            features[at + 1] = (float) Math.log1p(popularity[newest]);
            features[at + 2] = recent;
            features[at + 3] = history.length;
            features[at + 4] = (counts.first()[candidate] + 0.5f) / (seen + 2);
            features[at + 5] = (counts.last()[candidate] + 0.5f) / (seen + 2);
            features[at + 6] = (counts.place()[candidate] + 1) / (seen + 2);
        }
    }
}

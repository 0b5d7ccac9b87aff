package dev.tastemaker.learning;

import dev.tastemaker.learning.PairFeatures.PairScore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ranker is told of a candidate beside the models' scores: what each matrix says of it after each of the newest items, its
 * place among the categories, how popular it is, and where in sequences it usually stands (new items stand at their ends).
 */
public final class ContextFeatures {
    private static final List<String> STANDING = List.of(
            "popularity",
            "popularity.last",
            "popularity.recent",
            "history.length",
            "stands.first",
            "stands.last",
            "stands.at");

    private final float[] popularity;
    private final float[] first;
    private final float[] last;
    private final float[] place;
    private final List<PairFeatures> pairs = new ArrayList<>();
    private final CategoryFeatures categories;

    /**
     * @param sequences what the models were fitted on
     * @param models whose own matrices and vectors are looked into
     */
    public ContextFeatures(List<ItemText> texts, InteractionSequences sequences, List<SequenceModel> models) {
        this.popularity = sequences.popularity();
        this.first = new float[popularity.length];
        this.last = new float[popularity.length];
        this.place = new float[popularity.length];
        for (int[] row : sequences.rows()) {
            for (int i = 0; i < row.length; i++) {
                first[row[i]] += i == 0 ? 1 : 0;
                last[row[i]] += i == row.length - 1 ? 1 : 0;
                place[row[i]] += (i + 0.5f) / row.length;
            }
        }
        this.categories = new CategoryFeatures(texts);
        TermVectors titles = TermVectors.ofTitles(texts);
        pairs.add(new PairFeatures("title", titles::likeness));
        SparseRows together = SparseRows.of(CoOccurrence.counts(sequences), sequences.items());
        pairs.add(new PairFeatures("met", together::at));
        SparseRows steps = SparseRows.of(Transitions.counts(sequences, 3, 0), sequences.items());
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
            features[at + 4] = (first[candidate] + 0.5f) / (seen + 2);
            features[at + 5] = (last[candidate] + 0.5f) / (seen + 2);
            features[at + 6] = (place[candidate] + 1) / (seen + 2);
        }
    }
}

package dev.tastemaker.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * First of two stages: every model scores every item; its deviations from its own mean over all items, weighed and added, are the
 * blend; the blend's best are the candidates, and what each model and the context say of them are the features of a ranker.
 */
public final class CandidateScorer {
    /** Features that each model gives: deviation, share, score, place. */
    static final int PER_MODEL = 4;
    /** Features of the blend: score, distance to the best, place. */
    static final int OF_BLEND = 3;

    private static final float OUT = -1e30f;

    private final List<SequenceModel> models;
    private final float[] weights;
    private final ContextFeatures context;
    private final int most;

    /**
     * @param weights of the models in the blend, by name; 0 for one that is not named
     * @param most candidates of a case
     */
    CandidateScorer(List<SequenceModel> models, Map<String, Float> weights, ContextFeatures context, int most) {
        this.models = List.copyOf(models);
        this.weights = new float[models.size()];
        for (int m = 0; m < this.weights.length; m++) {
            this.weights[m] = weights.getOrDefault(models.get(m).name(), 0f);
        }
        this.context = context;
        this.most = most;
    }

    /** @param fitted what the models were fitted on */
    public static CandidateScorer of(
            List<SequenceModel> models, SequenceRecipe recipe, List<ItemText> texts, InteractionSequences fitted) {
        return new CandidateScorer(
                models,
                recipe.weights(),
                new ContextFeatures(texts, SequenceCounts.of(fitted), models),
                recipe.candidates());
    }

    List<SequenceModel> models() {
        return models;
    }

    ContextFeatures context() {
        return context;
    }

    /** Most candidates of a case. */
    int most() {
        return most;
    }

    private List<String> modelNames() {
        return models.stream().map(SequenceModel::name).toList();
    }

    List<String> featureNames() {
        List<String> names = new ArrayList<>();
        for (SequenceModel model : models) {
            for (String what : new String[] {"deviation", "share", "score", "place"}) {
                names.add(model.name() + "." + what);
            }
        }
        names.addAll(List.of("blend", "blend.behind", "blend.place"));
        names.addAll(context.names());
        return names;
    }

    /** Candidates of all cases, on all processors. */
    public CandidateTable score(HeldOut cases, String what, TrainingListener listener) {
        CandidateTable table = new CandidateTable(cases, modelNames(), weights, featureNames());
        AtomicInteger done = new AtomicInteger();
        ThreadLocal<float[][]> buffers = ThreadLocal.withInitial(this::buffers);
        IntStream.range(0, cases.size()).parallel().forEach(row -> {
            score(cases.histories()[row], cases.targets()[row], buffers.get(), table, row);
            int now = done.incrementAndGet();
            if (now % 200 == 0 || now == cases.size()) {
                listener.progress(what, now, cases.size(), "shoppers");
            }
        });
        return table;
    }

    private float[][] buffers() {
        return new float[models.size() + 1][context.items()];
    }

    private void score(int[] history, int target, float[][] scores, CandidateTable table, int row) {
        Scale[] scales = score(history, target, scores);
        for (int m = 0; m < models.size(); m++) {
            table.modelRank(m, row, NextItemRank.of(scores[m], history, target));
        }
        float[] blend = scores[models.size()];
        table.blendRank(row, NextItemRank.of(blend, history, target));
        int[] candidates = TopItems.of(blend, most);
        // the others are not found whatever a ranker makes of them, and teach it nothing
        if (Arrays.stream(candidates).anyMatch(item -> item == target)) {
            table.candidates(row, candidates, features(history, candidates, scores, scales));
        }
    }

    /**
     * Fills {@code scores} with what each model says and, last, with the blend; items of the history are ruled out.
     *
     * @param kept an item that is not, whether it is of the history or not; -1 for none
     */
    private Scale[] score(int[] history, int kept, float[][] scores) {
        float[] blend = scores[models.size()];
        Arrays.fill(blend, 0);
        Scale[] scales = new Scale[models.size()];
        for (int m = 0; m < models.size(); m++) {
            float[] own = scores[m];
            models.get(m).score(history, own);
            ruleOut(history, kept, own);
            scales[m] = Scale.of(own, models.get(m).logits());
            if (weights[m] > 0) {
                for (int i = 0; i < own.length; i++) {
                    blend[i] += weights[m] * scales[m].deviation(own[i]);
                }
            }
        }
        ruleOut(history, kept, blend);
        return scales;
    }

    private static void ruleOut(int[] history, int kept, float[] scores) {
        for (int item : history) {
            scores[item] = item == kept ? scores[item] : OUT;
        }
    }

    /**
     * What may come next after a history.
     *
     * @param items by the blend, best first
     * @param blend of each of them
     * @param features of the first {@link #most} of them, the candidates, one after another
     */
    record Scored(int[] items, float[] blend, float[] features) {}

    /** @param count items wanted, the candidates among them */
    Scored next(int[] history, int count) {
        float[][] scores = buffers();
        Scale[] scales = score(history, -1, scores);
        float[] blend = scores[models.size()];
        int[] items = TopItems.of(blend, Math.max(count, most));
        int[] candidates = Arrays.copyOf(items, Math.min(most, items.length));
        float[] blended = new float[items.length];
        for (int k = 0; k < items.length; k++) {
            blended[k] = blend[items[k]];
        }
        return new Scored(items, blended, features(history, candidates, scores, scales));
    }

    /** How one model's scores of one case lie. */
    private record Scale(float mean, float spread, float greatest, float logSum, boolean logits) {
        static Scale of(float[] scores, boolean logits) {
            double sum = 0;
            double squares = 0;
            float greatest = OUT;
            int count = 0;
            for (float score : scores) {
                if (score > OUT) {
                    sum += score;
                    squares += (double) score * score;
                    greatest = Math.max(greatest, score);
                    count++;
                }
            }
            double mean = sum / Math.max(1, count);
            double spread = Math.sqrt(Math.max(1e-18, squares / Math.max(1, count) - mean * mean));
            double exponentials = 0;
            if (logits) {
                for (float score : scores) {
                    exponentials += Math.exp(score - greatest);
                }
            }
            return new Scale((float) mean, (float) spread, greatest, (float) Math.log(exponentials), logits);
        }

        float deviation(float score) {
            return (score - mean) / spread;
        }

        /** The logarithm of a probability, or a share of the greatest score. */
        float share(float score) {
            if (logits) {
                return score - greatest - logSum;
            }
            return greatest > 1e-8f ? score / greatest : 0;
        }
    }

    private float[] features(int[] history, int[] candidates, float[][] scores, Scale[] scales) {
        int ofModels = models.size() * PER_MODEL;
        int width = ofModels + OF_BLEND + context.names().size();
        float[] features = new float[candidates.length * width];
        for (int m = 0; m < models.size(); m++) {
            int[] places = places(candidates, scores[m]);
            for (int k = 0; k < candidates.length; k++) {
                float score = scores[m][candidates[k]];
                int at = k * width + m * PER_MODEL;
                features[at] = scales[m].deviation(score);
                features[at + 1] = scales[m].share(score);
                features[at + 2] = score;
                features[at + 3] = places[k];
            }
        }
        float[] blend = scores[models.size()];
        for (int k = 0; k < candidates.length; k++) {
            int at = k * width + ofModels;
            features[at] = blend[candidates[k]];
            features[at + 1] = blend[candidates[k]] - blend[candidates[0]];
            features[at + 2] = k;
        }
        context.add(history, candidates, features, ofModels + OF_BLEND, width);
        return features;
    }

    /** Place of each candidate among the candidates, 0 is best. */
    private static int[] places(int[] candidates, float[] scores) {
        long[] order = new long[candidates.length];
        for (int k = 0; k < candidates.length; k++) {
            order[k] = ((long) ~sortable(scores[candidates[k]]) << 32) | k;
        }
        Arrays.sort(order);
        int[] places = new int[candidates.length];
        for (int place = 0; place < order.length; place++) {
            places[(int) order[place]] = place;
        }
        return places;
    }

    /** A number whose order is the float's. */
    private static int sortable(float value) {
        int bits = Float.floatToIntBits(value);
        return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
    }
}

package dev.tastemaker.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * First of two stages: the best few items of every model are the candidates, and what each model says of each of them, put on
 * scales that can be compared between shoppers, are the features that a blend or a ranker reads.
 */
public final class CandidateScorer {
    /** Features that each model gives. */
    static final int PER_MODEL = 3;

    private static final float OUT = -1e30f;

    private final List<SequenceModel> models;
    private final ContextFeatures context;
    private final int fromEach;

    /** @param fromEach how many candidates each model brings */
    public CandidateScorer(List<SequenceModel> models, ContextFeatures context, int fromEach) {
        this.models = List.copyOf(models);
        this.context = context;
        this.fromEach = fromEach;
    }

    public List<String> modelNames() {
        return models.stream().map(SequenceModel::name).toList();
    }

    /** Names of the features, in their order. */
    public List<String> featureNames() {
        List<String> names = new ArrayList<>();
        for (SequenceModel model : models) {
            names.add(model.name() + ".deviation");
            names.add(model.name() + ".share");
            names.add(model.name() + ".rank");
        }
        names.addAll(ContextFeatures.NAMES);
        return names;
    }

    /** Candidates of all cases, on all processors. */
    public CandidateTable score(HeldOut cases, String what, TrainingListener listener) {
        CandidateTable table = new CandidateTable(cases, modelNames(), featureNames());
        AtomicInteger done = new AtomicInteger();
        ThreadLocal<float[][]> scores = ThreadLocal.withInitial(() -> new float[models.size()][context.items()]);
        IntStream.range(0, cases.size()).parallel().forEach(i -> {
            score(cases.histories()[i], cases.targets()[i], scores.get(), table, i);
            int now = done.incrementAndGet();
            if (now % 200 == 0 || now == cases.size()) {
                listener.progress(what, now, cases.size(), "shoppers");
            }
        });
        return table;
    }

    private void score(int[] history, int target, float[][] scores, CandidateTable table, int row) {
        int[][] best = new int[models.size()][];
        float[][] scales = new float[models.size()][];
        for (int m = 0; m < models.size(); m++) {
            models.get(m).score(history, scores[m]);
            table.modelRank(m, row, NextItemRank.of(scores[m], history, target));
            for (int item : history) {
                scores[m][item] = item == target ? scores[m][item] : OUT;
            }
            best[m] = TopItems.of(scores[m], fromEach);
            scales[m] = scale(scores[m], models.get(m).logits());
        }
        int[] candidates =
                Arrays.stream(best).flatMapToInt(Arrays::stream).distinct().toArray();
        table.candidates(row, candidates, features(history, candidates, scores, scales));
    }

    /** Mean, standard deviation, greatest score and logarithm of the sum of exponentials above it. */
    private static float[] scale(float[] scores, boolean logits) {
        double sum = 0;
        double squares = 0;
        float most = OUT;
        int count = 0;
        for (float score : scores) {
            if (score > OUT) {
                sum += score;
                squares += (double) score * score;
                most = Math.max(most, score);
                count++;
            }
        }
        double mean = sum / Math.max(1, count);
        double spread = Math.sqrt(Math.max(1e-18, squares / Math.max(1, count) - mean * mean));
        return new float[] {(float) mean, (float) spread, most, logits ? logSum(scores, most) : 0};
    }

    private static float logSum(float[] scores, float most) {
        double sum = 0;
        for (float score : scores) {
            sum += Math.exp(score - most);
        }
        return (float) Math.log(sum);
    }

    /** The logarithm of a probability, or a share of the greatest score. */
    private static float share(float score, float[] scale, boolean logits) {
        if (logits) {
            return score - scale[2] - scale[3];
        }
        return scale[2] > 1e-8f ? score / scale[2] : 0;
    }

    private float[] features(int[] history, int[] candidates, float[][] scores, float[][] scales) {
        int width = models.size() * PER_MODEL + ContextFeatures.NAMES.size();
        float[] features = new float[candidates.length * width];
        for (int m = 0; m < models.size(); m++) {
            int[] ranks = ranks(candidates, scores[m]);
            for (int k = 0; k < candidates.length; k++) {
                float score = scores[m][candidates[k]];
                int at = k * width + m * PER_MODEL;
                features[at] = (score - scales[m][0]) / scales[m][1];
                features[at + 1] = share(score, scales[m], models.get(m).logits());
                features[at + 2] = ranks[k];
            }
        }
        context.add(history, candidates, features, models.size() * PER_MODEL, width);
        return features;
    }

    /** Place of each candidate among the candidates, 0 is best. */
    private static int[] ranks(int[] candidates, float[] scores) {
        long[] order = new long[candidates.length];
        for (int k = 0; k < candidates.length; k++) {
            order[k] = ((long) ~sortable(scores[candidates[k]]) << 32) | k;
        }
        Arrays.sort(order);
        int[] ranks = new int[candidates.length];
        for (int place = 0; place < order.length; place++) {
            ranks[(int) order[place]] = place;
        }
        return ranks;
    }

    /** A number whose order is the float's. */
    private static int sortable(float value) {
        int bits = Float.floatToIntBits(value);
        return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
    }
}

package dev.tastemaker.catalog;

import java.util.List;

/**
 * The model was trained to find passages with short queries that begin with an instruction. The instruction's nine tokens
 * would double the cost of a short query; but what they do to a vector is nearly the same whatever the query (a cosine of
 * 0.84 between the shifts of any query and their mean). So the mean shift is learned once, from everyday queries, and added.
 */
final class QueryInstruction {
    private static final String INSTRUCTION = "Represent this sentence for searching relevant passages: ";

    /** Of many departments, and of none in particular. */
    private static final List<String> EVERYDAY = List.of(
            "chair",
            "red shoes",
            "garden hose",
            "children's book",
            "winter jacket",
            "olive oil",
            "wall clock",
            "yoga mat",
            "coffee table",
            "toy train",
            "face cream",
            "running socks",
            "kitchen knife",
            "bed sheets",
            "paint brush",
            "dog food",
            "wine glass",
            "hand soap",
            "bicycle helmet",
            "notebook paper",
            "curtains",
            "lip balm",
            "tent",
            "watering can");

    private final float[] shift;

    private QueryInstruction(float[] shift) {
        this.shift = shift;
    }

    static QueryInstruction learn(SentenceEncoder encoder) {
        float[] shift = new float[SentenceEncoder.DIMENSIONS];
        for (String query : EVERYDAY) {
            float[] bare = encoder.encode(query);
            float[] instructed = encoder.encode(INSTRUCTION + query);
            for (int i = 0; i < shift.length; i++) {
                shift[i] += (instructed[i] - bare[i]) / EVERYDAY.size();
            }
        }
        return new QueryInstruction(shift);
    }

    /** The unit vector of the same query with the instruction, about. */
    float[] turn(float[] query) {
        float[] turned = new float[query.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = query[i] + shift[i];
        }
        return SentenceEncoder.normalise(turned);
    }
}

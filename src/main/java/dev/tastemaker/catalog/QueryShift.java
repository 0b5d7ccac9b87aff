package dev.tastemaker.catalog;

import java.util.List;

/**
 * What is added to the vector of a query, so that it meets vectors of items. The model was trained to find passages with
 * queries that begin with an instruction, whose nine tokens would double the cost of a short query; and an item's title
 * says more than the thing: a maker, a model, a size. What either does to a vector is nearly the same whatever the thing (for
 * the instruction a cosine of 0.84 between the shifts of any query and their mean). So the mean shifts are learned once,
 * from everyday things.
 */
final class QueryShift {
    private static final String INSTRUCTION = "Represent this sentence for searching relevant passages: ";
    private static final List<String> TITLES =
            List.of("Acme %s 3000", "Acme X200 %s black", "Acme %s 40 x 30 cm, white", "new %s with warranty");
    /** Half the way to a title: a query may also be meant as it stands. */
    private static final float TITLE_SHARE = 0.5f;

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

    private QueryShift(float[] shift) {
        this.shift = shift;
    }

    static QueryShift learn(SentenceEncoder encoder) {
        float[] shift = new float[SentenceEncoder.DIMENSIONS];
        for (String thing : EVERYDAY) {
            float[] bare = encoder.encode(thing);
            add(shift, encoder.encode(INSTRUCTION + thing), bare, 1f / EVERYDAY.size());
            for (String title : TITLES) {
                float[] titled = encoder.encode(title.formatted(thing));
                add(shift, titled, bare, TITLE_SHARE / (EVERYDAY.size() * TITLES.size()));
            }
        }
        return new QueryShift(shift);
    }

    private static void add(float[] shift, float[] to, float[] from, float share) {
        for (int i = 0; i < shift.length; i++) {
            shift[i] += share * (to[i] - from[i]);
        }
    }

    /** The unit vector of what the query looks for, about. */
    float[] turn(float[] query) {
        float[] turned = new float[query.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = query[i] + shift[i];
        }
        return SentenceEncoder.normalise(turned);
    }
}

package dev.tastemaker.learning;

import java.util.ArrayList;
import java.util.List;

/** What one item-to-item matrix says of a candidate after a history: of its three newest items, at most and on average. */
final class PairFeatures {
    /** Newest items of a history that are looked at. */
    static final int RECENT = 10;

    static final int SIZE = 6;
    private static final int SINGLE = 3;

    private final String name;
    private final PairScore score;

    /** One item's say about another. */
    interface PairScore {
        float of(int history, int candidate);
    }

    PairFeatures(String name, PairScore score) {
        this.name = name;
        this.score = score;
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        for (String what : new String[] {"1", "2", "3", "most", "mean", "share"}) {
            names.add(name + "." + what);
        }
        return names;
    }

    /** Writes as many features as {@link #names} has, from {@code at} on. */
    void add(int[] history, int candidate, float[] features, int at) {
        int recent = Math.min(RECENT, history.length);
        float most = 0;
        float sum = 0;
        int some = 0;
        for (int age = 0; age < recent; age++) {
            float value = score.of(history[history.length - 1 - age], candidate);
            if (age < SINGLE) {
                features[at + age] = value;
            }
            most = age == 0 ? value : Math.max(most, value);
            sum += value;
            some += value > 0 ? 1 : 0;
        }
        features[at + SINGLE] = most;
        features[at + SINGLE + 1] = sum / recent;
        features[at + SINGLE + 2] = some / (float) recent;
    }
}

package dev.tastemaker.catalog;

/**
 * The places of estimates with the highest first, to within a thousandth of what lies between the highest and the lowest. Made a
 * portion at a time, because few ever ask for more than the first. For one thread.
 */
final class FallingOrder {
    private static final int STEPS = 1_024;

    private final float[] estimates;
    private final int from;
    private final int to;
    private final float highest;
    private final float scale;
    /** Places of each step, the highest first. */
    private final int[] counts = new int[STEPS];
    /** The first step that no portion had yet. */
    private int next;

    /**
     * @param from first place
     * @param to the place after the last
     */
    FallingOrder(float[] estimates, int from, int to) {
        this.estimates = estimates;
        this.from = from;
        this.to = to;
        float lowest = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        for (int place = from; place < to; place++) {
            lowest = Math.min(lowest, estimates[place]);
            greatest = Math.max(greatest, estimates[place]);
        }
        highest = greatest;
        scale = greatest > lowest ? (STEPS - 1) / (greatest - lowest) : 0;
        for (int place = from; place < to; place++) {
            counts[step(place)]++;
        }
    }

    /** At least so many of those that come next, as long as there are so many; none after the last. */
    int[] next(int least) {
        int first = next;
        int[] starts = new int[STEPS];
        int size = 0;
        while (next < STEPS && size < least) {
            starts[next] = size;
            size += counts[next++];
        }
        int[] places = new int[size];
        for (int place = from; place < to && size > 0; place++) {
            int step = step(place);
            if (step >= first && step < next) {
                places[starts[step]++] = place;
            }
        }
        return places;
    }

    private int step(int place) {
        return (int) ((highest - estimates[place]) * scale);
    }
}

package dev.tastemaker.catalog;

/** The places of estimates with the highest first, to within a thousandth of what lies between the highest and the lowest. */
final class FallingOrder {
    private static final int STEPS = 1_024;

    private FallingOrder() {}

    /**
     * @param from first place
     * @param to the place after the last
     */
    static int[] of(float[] estimates, int from, int to) {
        if (from >= to) {
            return new int[0];
        }
        float lowest = estimates[from];
        float highest = estimates[from];
        for (int place = from; place < to; place++) {
            lowest = Math.min(lowest, estimates[place]);
            highest = Math.max(highest, estimates[place]);
        }
        float scale = highest > lowest ? (STEPS - 1) / (highest - lowest) : 0;
        short[] steps = new short[to - from];
        int[] ends = new int[STEPS];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (short) ((highest - estimates[from + i]) * scale);
            ends[steps[i]]++;
        }
        for (int step = 1; step < STEPS; step++) {
            ends[step] += ends[step - 1];
        }
        int[] order = new int[steps.length];
        for (int i = steps.length - 1; i >= 0; i--) {
            order[--ends[steps[i]]] = from + i;
        }
        return order;
    }
}

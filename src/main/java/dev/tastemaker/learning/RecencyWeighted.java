package dev.tastemaker.learning;

/**
 * Sums the rows of the newest items of a history, each older one weighing {@code decay} times less. Equal sums are told apart
 * by popularity.
 */
final class RecencyWeighted implements SequenceModel {
    private final String name;
    private final ItemRows rows;
    private final float[] tieBreak;
    private final float decay;
    private final int newest;

    /**
     * @param decay 0 (only the newest counts) to 1 (all count alike)
     * @param newest how many items of a history are looked at
     * @param popularity of each item
     */
    RecencyWeighted(String name, ItemRows rows, float decay, int newest, float[] popularity) {
        this.name = name;
        this.rows = rows;
        this.decay = decay;
        this.newest = newest;
        this.tieBreak = new float[popularity.length];
        for (int i = 0; i < tieBreak.length; i++) {
            tieBreak[i] = popularity[i] * 1e-9f;
        }
    }

    @Override
    public String name() {
        return name;
    }

    ItemRows rows() {
        return rows;
    }

    @Override
    public void score(int[] history, float[] scores) {
        System.arraycopy(tieBreak, 0, scores, 0, scores.length);
        float weight = 1;
        for (int i = history.length - 1; i >= Math.max(0, history.length - newest); i--) {
            rows.add(history[i], weight, scores);
            weight *= decay;
        }
    }
}

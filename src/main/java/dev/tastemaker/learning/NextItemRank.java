package dev.tastemaker.learning;

/** Where a ranking of all items puts the one that came next. */
public final class NextItemRank {
    private NextItemRank() {}

    /**
     * How many items stand before {@code target}: 0 is best. Items of the history are taken out, the target itself never is;
     * those with the target's own score stand before it by half, so that a model which scores all alike gains nothing.
     */
    public static double of(float[] scores, int[] history, int target) {
        float own = scores[target];
        if (Float.isNaN(own)) {
            return scores.length; // a model that broke has found nothing
        }
        int before = 0;
        int equal = -1; // the target itself
        for (float score : scores) {
            if (score > own) {
                before++;
            } else if (score == own) {
                equal++;
            }
        }
        for (int i = 0; i < history.length; i++) {
            int item = history[i];
            if (item == target || occursBefore(history, i)) {
                continue;
            }
            if (scores[item] > own) {
                before--;
            } else if (scores[item] == own) {
                equal--;
            }
        }
        return before + equal / 2.0;
    }

    private static boolean occursBefore(int[] history, int index) {
        for (int i = 0; i < index; i++) {
            if (history[i] == history[index]) {
                return true;
            }
        }
        return false;
    }
}

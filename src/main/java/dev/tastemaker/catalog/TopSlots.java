package dev.tastemaker.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** The best of many scored places of something kept in memory, in a heap with the worst on top; of equal scores the smaller id is the better. */
public final class TopSlots {
    private final SlotItems items;
    private final int[] slots;
    private final double[] scores;
    private int size;

    public TopSlots(int most, SlotItems items) {
        this.items = items;
        this.slots = new int[most];
        this.scores = new double[most];
    }

    /** Whether {@link #add} would keep it, unless an equal score is decided by the id. */
    public boolean takes(double score) {
        return size < slots.length || (size > 0 && score >= scores[0]);
    }

    public void add(int slot, double score) {
        if (size < slots.length) {
            int at = size++;
            set(at, slot, score);
            while (at > 0 && worse(at, (at - 1) / 2)) {
                swap(at, (at - 1) / 2);
                at = (at - 1) / 2;
            }
        } else if (size > 0 && before(slot, score, slots[0], scores[0])) {
            set(0, slot, score);
            sink(size);
        }
    }

    /** Best first; empties the heap. */
    int[] sorted(double[] sortedScores) {
        int[] sorted = new int[size];
        for (int left = size; left > 0; left--) {
            sorted[left - 1] = slots[0];
            sortedScores[left - 1] = scores[0];
            set(0, slots[left - 1], scores[left - 1]);
            sink(left - 1);
        }
        size = 0;
        return sorted;
    }

    /** Best first; empties the heap. */
    public List<ScoredItem> items() {
        double[] sortedScores = new double[size];
        int[] sorted = sorted(sortedScores);
        List<ScoredItem> bestFirst = new ArrayList<>(sorted.length);
        for (int i = 0; i < sorted.length; i++) {
            bestFirst.add(items.scored(sorted[i], sortedScores[i]));
        }
        return bestFirst;
    }

    int size() {
        return size;
    }

    /** As many as it keeps. */
    int most() {
        return slots.length;
    }

    /** In no order. */
    void forEach(IntConsumer consumer) {
        for (int i = 0; i < size; i++) {
            consumer.accept(slots[i]);
        }
    }

    private void sink(int end) {
        int at = 0;
        while (true) {
            int worst = at;
            for (int child = 2 * at + 1; child <= 2 * at + 2; child++) {
                if (child < end && worse(child, worst)) {
                    worst = child;
                }
            }
            if (worst == at) {
                return;
            }
            swap(at, worst);
            at = worst;
        }
    }

    private boolean worse(int one, int other) {
        return before(slots[other], scores[other], slots[one], scores[one]);
    }

    private boolean before(int slot, double score, int otherSlot, double otherScore) {
        return score != otherScore ? score > otherScore : items.id(slot).compareTo(items.id(otherSlot)) < 0;
    }

    private void set(int at, int slot, double score) {
        slots[at] = slot;
        scores[at] = score;
    }

    private void swap(int one, int other) {
        int slot = slots[one];
        double score = scores[one];
        set(one, slots[other], scores[other]);
        set(other, slot, score);
    }
}

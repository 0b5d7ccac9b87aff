package dev.tastemaker.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** Sums for some of many places of something kept in memory: room for as many as there are sums, not for all places. For one thread. */
public final class SlotSums {
    private static final int NOBODY = -1;

    /** What a sum is worth. */
    public interface Score {
        /** 0 leaves it out. */
        double of(int slot, double sum);
    }

    private int[] slots;
    private double[] sums;
    private int size;

    /** @param expected sums; more find room too */
    public SlotSums(int expected) {
        int room = Integer.highestOneBit(Math.max(8, expected)) * 4;
        this.slots = new int[room];
        this.sums = new double[room];
        Arrays.fill(slots, NOBODY);
    }

    public void add(int slot, double more) {
        int at = at(slot);
        if (slots[at] == NOBODY) {
            if (2 * size >= slots.length) {
                grow();
                at = at(slot);
            }
            slots[at] = slot;
            size++;
        }
        sums[at] += more;
    }

    /** As if nothing had been added. */
    public void clear(int slot) {
        sums[at(slot)] = 0;
    }

    /**
     * The items with the highest scores above 0, best first; of equal scores the smaller id first.
     *
     * @param ids place to the id that stands there
     */
    public List<ScoredItem> best(int limit, IntFunction<String> ids, Score worth) {
        int[] found = new int[size];
        double[] scores = new double[size];
        int count = 0;
        for (int at = 0; at < slots.length; at++) {
            double score = slots[at] == NOBODY ? 0 : worth.of(slots[at], sums[at]);
            if (score > 0) {
                found[count] = slots[at];
                scores[count++] = score;
            }
        }
        int[] best = BestScores.of(scores, count, limit, which -> ids.apply(found[which]));
        List<ScoredItem> items = new ArrayList<>(best.length);
        for (int which : best) {
            items.add(new ScoredItem(ids.apply(found[which]), scores[which]));
        }
        return items;
    }

    /** Where a place's sum is, or would be. */
    private int at(int slot) {
        int mask = slots.length - 1;
        int at = (slot * 0x9E3779B1 >>> 7) & mask;
        while (slots[at] != NOBODY && slots[at] != slot) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        int[] before = slots;
        double[] had = sums;
        slots = new int[2 * before.length];
        sums = new double[slots.length];
        Arrays.fill(slots, NOBODY);
        for (int i = 0; i < before.length; i++) {
            if (before[i] != NOBODY) {
                int at = at(before[i]);
                slots[at] = before[i];
                sums[at] = had[i];
            }
        }
    }
}

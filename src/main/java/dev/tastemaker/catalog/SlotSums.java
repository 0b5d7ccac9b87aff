package dev.tastemaker.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sums for some of many slots of something kept in memory. For one thread. */
public final class SlotSums {
    /** What a sum is worth. */
    public interface Score {
        /** 0 leaves it out. */
        double of(int slot, double sum);
    }

    private final SlotPlaces places;
    /** By place. */
    private double[] sums;

    /** @param expected sums; more find room too */
    public SlotSums(int expected) {
        this.places = new SlotPlaces(expected);
        this.sums = new double[Math.max(8, expected)];
    }

    public void add(int slot, double more) {
        int place = places.put(slot);
        if (place >= sums.length) {
            sums = Arrays.copyOf(sums, 2 * place);
        }
        sums[place] += more;
    }

    /** As if nothing had been added. */
    public void clear(int slot) {
        int place = places.get(slot);
        if (place != SlotPlaces.NOWHERE) {
            sums[place] = 0;
        }
    }

    /** The items with the highest scores above 0, best first; of equal scores the smaller id first. */
    public List<ScoredItem> best(int limit, SlotItems items, Score worth) {
        int[] found = new int[places.size()];
        double[] scores = new double[found.length];
        int count = 0;
        for (int place = 0; place < found.length; place++) {
            double score = worth.of(places.slot(place), sums[place]);
            if (score > 0) {
                found[count] = places.slot(place);
                scores[count++] = score;
            }
        }
        int[] best = BestScores.of(scores, count, limit, which -> items.id(found[which]));
        List<ScoredItem> bestFirst = new ArrayList<>(best.length);
        for (int which : best) {
            bestFirst.add(items.scored(found[which], scores[which]));
        }
        return bestFirst;
    }
}

package dev.tastemaker.learning;

import dev.tastemaker.catalog.IdSlots;
import dev.tastemaker.catalog.ScoredItem;
import dev.tastemaker.catalog.SlotSums;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** What is turned to after what, in memory: the rows of {@link PgNextItemStore}, and the same sums over them. */
final class Arrivals {
    private static final double BACKWARD = 0.3;
    /** Items that a shopper's newest lead to, usually; more find room too. */
    private static final int EXPECTED = 1_024;

    private final IdSlots numbers = new IdSlots();
    private final List<String> ids = new ArrayList<>();
    private final List<Into> into = new ArrayList<>();
    private final List<Onward> onward = new ArrayList<>();
    /** How often each is visited; 0 where it was not counted. Beside the rest, because all that is found is asked for it. */
    private int[] visits = new int[1_024];

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private long size;

    /** From where an item is turned to. */
    private record Into(int[] from, double[] weights) {
        static final Into NOTHING = new Into(new int[0], new double[0]);
    }

    /** Items that are turned to from one, in no order. */
    private static final class Onward {
        private int[] items = new int[2];
        private double[] weights = new double[2];
        private int size;

        void add(int item, double weight) {
            if (size == items.length) {
                items = Arrays.copyOf(items, 2 * size);
                weights = Arrays.copyOf(weights, 2 * size);
            }
            items[size] = item;
            weights[size++] = weight;
        }

        void remove(int item) {
            for (int i = 0; i < size; i++) {
                if (items[i] == item) {
                    items[i] = items[--size];
                    weights[i] = weights[size];
                    return;
                }
            }
        }
    }

    /** An item's row, whole: what the store says of it now. */
    record Row(String itemId, int visits, String[] from, Double[] weights) {}

    /** Rows kept. */
    long size() {
        lock.readLock().lock();
        try {
            return size;
        } finally {
            lock.readLock().unlock();
        }
    }

    void replace(Set<String> itemIds, List<Row> rows) {
        lock.writeLock().lock();
        try {
            replaceRows(itemIds, rows);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void replaceRows(Set<String> itemIds, List<Row> rows) {
        itemIds.forEach(id -> put(number(id), Into.NOTHING, 0));
        for (Row row : rows) {
            int[] from = new int[row.from().length];
            double[] weights = new double[from.length];
            for (int i = 0; i < from.length; i++) {
                from[i] = number(row.from()[i]);
                weights[i] = row.weights()[i];
            }
            put(number(row.itemId()), new Into(from, weights), row.visits());
        }
    }

    private void put(int item, Into now, int visited) {
        visits[item] = visited;
        Into before = into.set(item, now);
        for (int from : before.from()) {
            onward.get(from).remove(item);
        }
        for (int i = 0; i < now.from().length; i++) {
            onward.get(now.from()[i]).add(item, now.weights()[i]);
        }
        size += now.from().length - before.from().length;
    }

    private int number(String id) {
        int known = numbers.get(id);
        if (known != IdSlots.NOWHERE) {
            return known;
        }
        numbers.put(id, ids.size());
        visits = ids.size() == visits.length ? Arrays.copyOf(visits, 2 * visits.length) : visits;
        ids.add(id);
        into.add(Into.NOTHING);
        onward.add(new Onward());
        return ids.size() - 1;
    }

    /** @param decay what an older seed counts beside the next newer one */
    List<ScoredItem> after(List<String> newestFirst, double decay, int limit) {
        lock.readLock().lock();
        try {
            SlotSums sums = new SlotSums(EXPECTED);
            double weight = 1;
            for (String id : newestFirst) {
                int seed = numbers.get(id);
                if (seed != IdSlots.NOWHERE) {
                    add(seed, weight, sums);
                }
                weight *= decay;
            }
            newestFirst.stream()
                    .mapToInt(numbers::get)
                    .filter(seed -> seed != IdSlots.NOWHERE)
                    .forEach(sums::clear);
            return sums.best(limit, ids::get, this::score);
        } finally {
            lock.readLock().unlock();
        }
    }

    private void add(int seed, double weight, SlotSums sums) {
        Into own = into.get(seed);
        double share = weight / Math.sqrt(Math.max(1, visits[seed]));
        Onward next = onward.get(seed);
        for (int i = 0; i < next.size; i++) {
            sums.add(next.items[i], share * next.weights[i]);
        }
        for (int i = 0; i < own.from().length; i++) {
            sums.add(own.from()[i], BACKWARD * share * own.weights()[i]);
        }
    }

    /** Nothing where its visits were not counted. */
    private double score(int item, double sum) {
        return visits[item] == 0 ? 0 : sum / Math.sqrt(visits[item]);
    }
}

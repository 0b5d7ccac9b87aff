package dev.tastemaker.learning;

import dev.tastemaker.catalog.ItemNumbers;
import dev.tastemaker.catalog.ScoredItem;
import dev.tastemaker.catalog.SlotItems;
import dev.tastemaker.catalog.SlotSums;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** What is turned to after what, in memory, by the numbers of the items: the rows of {@link PgNextItemStore}, and the same sums over them. */
final class Arrivals implements SlotItems {
    private static final double BACKWARD = 0.3;
    /** Items that a shopper's newest lead to, usually; more find room too. */
    private static final int EXPECTED = 1_024;

    private final ItemNumbers numbers;
    private final List<Into> into = new ArrayList<>();
    private final List<Onward> onward = new ArrayList<>();
    /** The root of how often each is visited; 0 where it was not counted. Beside the rest, because all that is found is asked for it. */
    private double[] roots = new double[1_024];

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

    Arrivals(ItemNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public String id(int number) {
        return numbers.id(number);
    }

    @Override
    public int number(int number) {
        return number;
    }

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
        roots[item] = Math.sqrt(visited);
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
        int number = numbers.of(id);
        while (onward.size() <= number) {
            into.add(Into.NOTHING);
            onward.add(new Onward());
        }
        roots = number < roots.length ? roots : Arrays.copyOf(roots, 2 * number);
        return number;
    }

    /**
     * @param without what is not to be found, beside the seeds
     * @param decay what an older seed counts beside the next newer one
     */
    List<ScoredItem> after(List<String> newestFirst, Set<String> without, double decay, int limit) {
        lock.readLock().lock();
        try {
            SlotSums sums = new SlotSums(EXPECTED);
            double weight = 1;
            for (String id : newestFirst) {
                int seed = numbers.known(id);
                if (seed != ItemNumbers.NONE && seed < onward.size()) {
                    add(seed, weight, sums);
                }
                weight *= decay;
            }
            newestFirst.forEach(id -> sums.clear(numbers.known(id)));
            without.forEach(id -> sums.clear(numbers.known(id)));
            return sums.best(limit, this, this::score);
        } finally {
            lock.readLock().unlock();
        }
    }

    private void add(int seed, double weight, SlotSums sums) {
        Into own = into.get(seed);
        double share = weight / Math.max(1, roots[seed]);
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
        return roots[item] == 0 ? 0 : sum / roots[item];
    }
}

package dev.tastemaker.catalog;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A number for the id of each item that is kept in the memory of this process, from 0 on, the same for as long as it runs. What finds
 * items in memory meets in these numbers: to look an id up costs more than all else that is done with most candidates. Nobody waits to
 * read. A number is never taken back, for somebody may still hold it.
 */
@Singleton
public class ItemNumbers {
    /** The number of an id that is not kept. */
    public static final int NONE = -1;

    /** Where ids stand; one that is there has its number. Ids that are numbers have hash codes in rows, which are spread first. */
    private record Table(AtomicReferenceArray<@Nullable String> ids, int[] numbers) {
        static Table of(int room) {
            return new Table(new AtomicReferenceArray<>(room), new int[room]);
        }

        /** Where an id stands, or would. */
        int at(String id) {
            int last = numbers.length - 1;
            int hash = id.hashCode() * 0x9E3779B1;
            int at = (hash ^ hash >>> 15) & last;
            for (String there = ids.getAcquire(at); there != null && !there.equals(id); there = ids.getAcquire(at)) {
                at = at + 1 & last;
            }
            return at;
        }

        void put(String id, int number) {
            int at = at(id);
            numbers[at] = number;
            ids.setRelease(at, id);
        }
    }

    private volatile Table table = Table.of(1_024);
    private volatile String[] ids = new String[512];
    private int size;

    /** The number of an id, {@link #NONE} where it has none. */
    public int known(String id) {
        Table present = table;
        int at = present.at(id);
        // another id may have come to stand here since we looked
        return id.equals(present.ids().getAcquire(at)) ? present.numbers()[at] : NONE;
    }

    /** The number of an id, which gets one if need be. */
    public synchronized int of(String id) {
        int known = known(id);
        if (known != NONE) {
            return known;
        }
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            Table larger = Table.of(4 * size);
            for (int number = 0; number < size; number++) {
                larger.put(ids[number], number);
            }
            table = larger;
        }
        ids[size] = id;
        table.put(id, size);
        return size++;
    }

    public String id(int number) {
        return ids[number];
    }
}

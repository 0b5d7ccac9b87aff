package dev.tastemaker.catalog;

import java.util.Arrays;

/**
 * Some of many slots of something kept in memory, each with a place from 0 on in the order in which they came: room for as many as
 * there are, not for all slots. For one thread.
 */
public final class SlotPlaces {
    /** The place of a slot that did not come. */
    public static final int NOWHERE = -1;

    private int[] slots;
    /** Where in {@code places} a slot is, or would be, is told by its number; 1 more than its place, 0 where there is none. */
    private int[] places;

    private int size;

    /** @param expected slots; more find room too */
    public SlotPlaces(int expected) {
        int room = Integer.highestOneBit(Math.max(8, expected)) * 2;
        this.slots = new int[room];
        this.places = new int[2 * room];
    }

    public int size() {
        return size;
    }

    public int slot(int place) {
        return slots[place];
    }

    public int get(int slot) {
        return places[at(slot)] - 1;
    }

    /** Its place, the next one if it had none. */
    public int put(int slot) {
        int at = at(slot);
        if (places[at] != 0) {
            return places[at] - 1;
        }
        if (size == slots.length) {
            grow();
            at = at(slot);
        }
        slots[size] = slot;
        places[at] = ++size;
        return size - 1;
    }

    private int at(int slot) {
        int last = places.length - 1;
        int at = (slot * 0x9E3779B1 >>> 7) & last;
        while (places[at] != 0 && slots[places[at] - 1] != slot) {
            at = at + 1 & last;
        }
        return at;
    }

    private void grow() {
        slots = Arrays.copyOf(slots, 2 * size);
        places = new int[4 * size];
        for (int place = 0; place < size; place++) {
            places[at(slots[place])] = place + 1;
        }
    }
}

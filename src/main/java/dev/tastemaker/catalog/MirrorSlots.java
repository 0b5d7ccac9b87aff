package dev.tastemaker.catalog;

import java.util.Arrays;

/** Where the items of a mirror stand, by their numbers. Many may read while nobody changes it. */
final class MirrorSlots implements SlotItems {
    /** The place of an item that is not here. */
    static final int NOWHERE = -1;

    private final ItemNumbers numbers;
    private int[] slots = nowhere(1_024);
    /** The number of the item that is, or was, at each place. */
    private int[] numbered = new int[1_024];

    private int size;

    MirrorSlots(ItemNumbers numbers) {
        this.numbers = numbers;
    }

    private static int[] nowhere(int room) {
        int[] slots = new int[room];
        Arrays.fill(slots, NOWHERE);
        return slots;
    }

    int size() {
        return size;
    }

    /** An item that is not here yet, at a place that nobody had. */
    void put(String id, int slot) {
        int number = numbers.of(id);
        if (number >= slots.length) {
            int[] more = nowhere(2 * number);
            System.arraycopy(slots, 0, more, 0, slots.length);
            slots = more;
        }
        if (slot >= numbered.length) {
            numbered = Arrays.copyOf(numbered, 2 * slot);
        }
        numbered[slot] = number;
        slots[number] = slot;
        size++;
    }

    void remove(int slot) {
        slots[numbered[slot]] = NOWHERE;
        size--;
    }

    int of(String id) {
        return of(numbers.known(id));
    }

    int of(int number) {
        return number == ItemNumbers.NONE || number >= slots.length ? NOWHERE : slots[number];
    }

    @Override
    public String id(int slot) {
        return numbers.id(numbered[slot]);
    }

    @Override
    public int number(int slot) {
        return numbered[slot];
    }
}

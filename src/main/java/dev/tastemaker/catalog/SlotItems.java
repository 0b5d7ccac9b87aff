package dev.tastemaker.catalog;

/** Which items stand at the slots of something kept in memory. */
public interface SlotItems {
    String id(int slot);

    /** The item's number, where it has one. */
    default int number(int slot) {
        return ItemNumbers.NONE;
    }

    default ScoredItem scored(int slot, double score) {
        return new ScoredItem(id(slot), score, number(slot));
    }
}

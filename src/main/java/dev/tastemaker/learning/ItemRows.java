package dev.tastemaker.learning;

/** A square matrix over items: in row {@code i} stands what having met item {@code i} says for every other item. */
interface ItemRows {
    /** Adds {@code weight} times the row of {@code item} to {@code into}, which has a place per item. */
    void add(int item, float weight, float[] into);
}

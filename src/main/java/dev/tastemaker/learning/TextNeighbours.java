package dev.tastemaker.learning;

import java.util.List;

/** Items whose words are like those of a history: row {@code i} holds the cosine of item {@code i} with every item. */
final class TextNeighbours implements ItemRows {
    private final TermVectors vectors;
    private final SparseRows byTerm;

    TextNeighbours(TermVectors vectors) {
        this.vectors = vectors;
        this.byTerm = vectors.byTerm();
    }

    /** @param titles whether titles alone are compared, not all words */
    static TextNeighbours of(List<ItemText> texts, boolean titles) {
        return new TextNeighbours(titles ? TermVectors.ofTitles(texts) : TermVectors.of(texts));
    }

    @Override
    public void add(int item, float weight, float[] into) {
        int[] terms = vectors.columns(item);
        float[] values = vectors.values(item);
        for (int k = 0; k < terms.length; k++) {
            byTerm.add(terms[k], weight * values[k], into);
        }
    }
}

package dev.tastemaker.guardrail;

import java.util.List;

/**
 * A clause that no fact carries in these words.
 *
 * @param unknown its words that nobody said; a clause of a script without spaces as a whole
 */
record Doubt(Passage passage, Clause clause, List<String> unknown) {
    Doubt {
        unknown = List.copyOf(unknown);
    }

    Violation violation() {
        boolean oneWord = unknown.size() == 1;
        return new Violation(
                "G3",
                passage.name(),
                oneWord ? unknown.getFirst() : clause.text(),
                oneWord ? "is a word that the item's facts do not hold" : "says what the item's facts do not hold",
                "description");
    }
}

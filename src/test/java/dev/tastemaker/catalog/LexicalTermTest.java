package dev.tastemaker.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexicalTermTest {
    @Test
    void keepsALexemeInItsQuotes() {
        assertEquals("'o''neil' | 'a\\\\b'", new LexicalTerm(List.of("o'neil", "a\\b"), 1, 1, 1).query());
    }

    @Test
    void weighsARareWordMoreAndAStandInLess() {
        LexicalTerm rare = new LexicalTerm(List.of("rare"), 3, 1, 1);
        LexicalTerm common = new LexicalTerm(List.of("common"), 900, 1, 1);
        LexicalTerm standIn = new LexicalTerm(List.of("rare"), 3, 0.5, 1);
        assertTrue(rare.weight(1_000) > common.weight(1_000));
        assertEquals(rare.weight(1_000) / 2, standIn.weight(1_000), 1e-9);
    }

    @Test
    void weighsAWordThatOnlySaysMoreLessInFindingAndInMissing() {
        LexicalTerm thing = new LexicalTerm(List.of("jacket"), 3, 1, 1);
        LexicalTerm more = new LexicalTerm(List.of("cycl"), 3, 1, 0.6);
        assertEquals(0.6 * thing.weight(1_000), more.weight(1_000), 1e-9);
        assertEquals(0.6 * thing.importance(1_000), more.importance(1_000), 1e-9);
    }

    @Test
    void weighsNothingNegativeWhenTheCountIsOld() {
        assertTrue(new LexicalTerm(List.of("new"), 50, 1, 1).weight(10) > 0);
    }
}

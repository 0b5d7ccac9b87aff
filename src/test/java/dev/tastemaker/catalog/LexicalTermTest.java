package dev.tastemaker.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexicalTermTest {
    @Test
    void keepsALexemeInItsQuotes() {
        assertEquals("'o''neil' | 'a\\\\b'", new LexicalTerm(List.of("o'neil", "a\\b"), 1, 1).query());
    }

    @Test
    void weighsARareWordMoreAndAStandInLess() {
        LexicalTerm rare = new LexicalTerm(List.of("rare"), 3, 1);
        LexicalTerm common = new LexicalTerm(List.of("common"), 900, 1);
        LexicalTerm standIn = new LexicalTerm(List.of("rare"), 3, 0.5);
        assertTrue(rare.weight(1_000) > common.weight(1_000));
        assertEquals(rare.weight(1_000) / 2, standIn.weight(1_000), 1e-9);
    }

    @Test
    void weighsNothingNegativeWhenTheCountIsOld() {
        assertTrue(new LexicalTerm(List.of("new"), 50, 1).weight(10) > 0);
    }
}

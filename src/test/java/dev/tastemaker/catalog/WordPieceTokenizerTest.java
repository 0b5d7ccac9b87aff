package dev.tastemaker.catalog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The expected ids are those of the tokenizer library that the model was published with. */
class WordPieceTokenizerTest {
    private static WordPieceTokenizer tokenizer;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream file = SentenceEncoder.class.getResourceAsStream(SentenceEncoder.TOKENIZER)) {
            tokenizer = WordPieceTokenizer.read(file);
        }
    }

    private static void reads(String text, long... expected) {
        assertArrayEquals(expected, tokenizer.tokens(text, 64), text);
    }

    @Test
    void readsWordsNumbersAndPunctuation() {
        reads("Arden kettle, 1.7 l", 101, 26225, 22421, 1010, 1015, 1012, 1021, 1048, 102);
        reads(
                "StarTech.com USB-C/HDMI adapter",
                101,
                2707,
                15937,
                1012,
                4012,
                18833,
                1011,
                1039,
                1013,
                10751,
                4328,
                15581,
                2121,
                102);
        reads("don't pay $5", 101, 2123, 1005, 1056, 3477, 1002, 1019, 102);
    }

    @Test
    void dropsAccentsAndCase() {
        reads(
                "Cr\u00e8me br\u00fbl\u00e9e \u0152UF Stra\u00dfe",
                101,
                13675,
                21382,
                7987,
                9307,
                2063,
                1107,
                16093,
                2358,
                27807,
                102);
        reads("I\u0307stanbul", 101, 9960, 102);
    }

    @Test
    void partsIdeographs() {
        reads("\u6771\u4eac \u30ce\u30fc\u30c8", 101, 1879, 1755, 1717, 30265, 30240, 102);
    }

    @Test
    void dropsWhatIsNotSeen() {
        reads("a\u200b\tx\ny\u00a0z\u0000\u0085\ufffd", 101, 1037, 1060, 1061, 1062, 102);
    }

    @Test
    void knowsThatItDoesNotKnow() {
        reads("\ud83e\uded6 tea", 101, 100, 5572, 102);
    }

    @Test
    void takesAWordOfMoreThanAHundredLettersForUnknown() {
        reads("a".repeat(101), 101, 100, 102);
        reads(
                "a".repeat(100),
                101,
                13360,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                11057,
                2050,
                102);
    }

    @Test
    void cutsALongTextAndKeepsItsEndMark() {
        long[] cut = tokenizer.tokens("one two three four five six", 4);
        assertArrayEquals(new long[] {101, 2028, 2048, 102}, cut);
        assertEquals(64, tokenizer.tokens("word ".repeat(10_000), 64).length);
    }
}

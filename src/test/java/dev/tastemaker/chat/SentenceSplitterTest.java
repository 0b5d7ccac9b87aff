package dev.tastemaker.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {
    @Test
    void cutsAtFullStopsQuestionsAndCalls() {
        assertEquals(List.of("One.", "Two?", "Three!", "Four"), SentenceSplitter.split("One. Two? Three! Four"));
    }

    @Test
    void keepsDecimalsWhole() {
        assertEquals(
                List.of("It costs 49.90 €.", "The other 64.00 €."),
                SentenceSplitter.split("It costs 49.90 €. The other 64.00 €."));
    }

    @Test
    void keepsAbbreviationsWhole() {
        assertEquals(
                List.of("Kettles, e.g. Arden, suit Mr. Smith."),
                SentenceSplitter.split("Kettles, e.g. Arden, suit Mr. Smith."));
        assertEquals(List.of("See No. 5 of the list."), SentenceSplitter.split("See No. 5 of the list."));
        assertEquals(List.of("No.", "It is not."), SentenceSplitter.split("No. It is not."));
    }

    @Test
    void aUnitOfOneLetterEndsASentence() {
        assertEquals(
                List.of("It holds 1.7 l.", "It draws 2200 W.", "Good."),
                SentenceSplitter.split("It holds 1.7 l. It draws 2200 W. Good."));
    }

    @Test
    void anEllipsisEndsOnlyBeforeACapital() {
        assertEquals(List.of("Well... maybe.", "So…", "Yes."), SentenceSplitter.split("Well... maybe. So… Yes."));
    }

    @Test
    void wideMarksNeedNoSpace() {
        assertEquals(List.of("这款水壶49.90欧元。", "容量1.7升！", "要吗？", "好"), SentenceSplitter.split("这款水壶49.90欧元。容量1.7升！要吗？好"));
    }

    @Test
    void closingQuotesStayWithTheirSentence() {
        assertEquals(
                List.of("He said “good.”", "(Really!)", "「はい。」", "Yes."),
                SentenceSplitter.split("He said “good.” (Really!) 「はい。」Yes."));
    }

    @Test
    void linesAreSentences() {
        assertEquals(
                List.of("Two kettles:", "1. Arden", "2. Solveig"),
                SentenceSplitter.split("Two kettles:\n1. Arden\n2. Solveig\n"));
    }

    @Test
    void handsOutASentenceOnlyWhenItHasEnded() {
        SentenceSplitter splitter = new SentenceSplitter();
        assertEquals(List.of(), splitter.add("It costs 49."));
        assertEquals(List.of(), splitter.add("90 €."));
        assertEquals(List.of(), splitter.add(" "));
        assertEquals(List.of("It costs 49.90 €."), splitter.add("The"));
        assertEquals(List.of("The end."), addAll(splitter, " end."));
    }

    @Test
    void piecesOfAnySizeGiveTheSameSentences() {
        String text = "One kettle, 49.90 €! Is it e.g. cordless? \"Yes.\" Well... so… Fine。好！End";
        List<String> whole = SentenceSplitter.split(text);
        for (int size = 1; size < 9; size++) {
            SentenceSplitter splitter = new SentenceSplitter();
            List<String> sentences = new ArrayList<>();
            for (int at = 0; at < text.length(); at += size) {
                sentences.addAll(splitter.add(text.substring(at, Math.min(text.length(), at + size))));
            }
            sentences.addAll(splitter.rest());
            assertEquals(whole, sentences, "pieces of " + size);
        }
    }

    private static List<String> addAll(SentenceSplitter splitter, String piece) {
        List<String> sentences = new ArrayList<>(splitter.add(piece));
        sentences.addAll(splitter.rest());
        return sentences;
    }
}

package dev.tastemaker.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexicalQueryTest {
    @Test
    void takesWordsAsTheyAre() {
        assertEquals(
                new LexicalQuery("wi-fi router ac1200", "wi-fi router ac1200", List.of(), List.of()),
                LexicalQuery.parse("wi-fi router ac1200"));
    }

    @Test
    void requiresWhatIsQuotedAndCountsItsWords() {
        assertEquals(
                new LexicalQuery("red  garden hose", "red  garden hose", List.of("garden hose"), List.of()),
                LexicalQuery.parse("red \"garden hose\""));
    }

    @Test
    void excludesWordsAndPhrasesAfterAMinus() {
        LexicalQuery query = LexicalQuery.parse("mouse -wireless -\"for gamers\" black");
        assertEquals(List.of("wireless", "for gamers"), query.excluded());
        assertEquals("mouse black", query.words().replaceAll("\\s+", " "));
    }

    @Test
    void readsAQuoteAfterANumberAsInches() {
        assertEquals(List.of(), LexicalQuery.parse("15\" laptop or 17\" laptop").phrases());
        assertEquals(
                "15\" laptop or 17\" laptop",
                LexicalQuery.parse("15\" laptop or 17\" laptop").words());
    }

    @Test
    void tellsTheThingFromWhatIsSaidOfIt() {
        assertEquals(
                "waterproof jacket ",
                LexicalQuery.parse("waterproof jacket for cycling").named());
        assertEquals(
                "Wasserkocher ",
                LexicalQuery.parse("Wasserkocher mit Thermometer").named());
        assertEquals("for cycling", LexicalQuery.parse("for cycling").named());
        assertEquals("format converter", LexicalQuery.parse("format converter").named());
    }

    @Test
    void survivesWhatIsNotClosed() {
        assertEquals(List.of(), LexicalQuery.parse("\"open").phrases());
        assertEquals(List.of(), LexicalQuery.parse("- -\" --").excluded());
    }
}

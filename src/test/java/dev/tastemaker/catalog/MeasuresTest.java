package dev.tastemaker.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuresTest {
    @Test
    void oneMeasureHasOneWayOfWriting() {
        assertEquals(List.of("15inch"), Measures.in("15\" 15in 15-inch 15 inches 15″ 15 Zoll"));
        assertEquals(List.of("1000gb", "1500g", "5mm"), Measures.in("1 TB, 1.5kg or 0.5 cm; 1,5 kg"));
    }

    @Test
    void aNumberBesideAWordIsNoMeasure() {
        assertEquals(List.of(), Measures.in("2 in 1, x15cm, 15cmx, 12345678kg, 1.2.3kg, 5 m"));
        assertEquals(List.of("5000mm"), Measures.in("5m"));
    }

    @Test
    void whatIsLeftOfATextHasNoUnits() {
        assertEquals("laptop 15   in blue", Measures.without("Laptop 15\"  in Blue"));
        assertEquals("2 in 1 charger 65 ", Measures.without("2 in 1 charger 65W"));
    }
}

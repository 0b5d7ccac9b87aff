package dev.tastemaker.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MirrorSpellingTest {
    private final MirrorSpelling spelling = new MirrorSpelling();

    private Map<String, Double> alike(String word, double least) {
        return spelling.alike(word, least).stream()
                .collect(Collectors.toMap(MirrorSpelling.Alike::word, MirrorSpelling.Alike::likeness));
    }

    @Test
    void isAsLikeAsTheStoreSays() {
        List.of("kettle", "kettles", "startech.com", "grün", "lamp").forEach(spelling::add);
        // select similarity(…, 'kettel')
        assertEquals(Map.of("kettle", (double) 0.4f, "kettles", (double) (4 / 11f)), alike("kettel", 0.3));
        assertEquals(Map.of("startech.com", (double) (9 / 13f)), alike("startech", 0.3));
        assertEquals(Map.of("grün", 1.0), alike("grün", 0.3));
    }

    @Test
    void findsNothingLikeAStrangeWord() {
        spelling.add("lamp");
        assertEquals(Map.of(), alike("xyz", 0.0));
        assertEquals(Map.of(), alike("", 0.0));
    }
}

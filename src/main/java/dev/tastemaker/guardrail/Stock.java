package dev.tastemaker.guardrail;

import java.util.List;
import java.util.Locale;

/** Whether a text speaks of how many pieces there are, so that a number in it may be the stock. */
final class Stock {
    private static final List<String> WORDS = List.of(
            "in stock",
            "left",
            "available",
            "remaining",
            "auf lager",
            "vorrätig",
            "verfügbar",
            "nur noch",
            "nur mehr",
            "en stock",
            "disponible",
            "reste",
            "plus que",
            "quedan",
            "queda",
            "existencias",
            "em estoque",
            "em stock",
            "restam",
            "resta",
            "disponív",
            "残り",
            "在庫");

    private Stock() {}

    static boolean isSpokenOf(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(lower::contains);
    }
}

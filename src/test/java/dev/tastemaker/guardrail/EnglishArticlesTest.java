package dev.tastemaker.guardrail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishArticlesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Still looking for a espresso machine? | Still looking for an espresso machine?
            en | A armchair and a umbrella             | An armchair and an umbrella
            en | a unit, a urban bag, a upright pump   | a unit, an urban bag, an upright pump
            en | a one-man tent of a european make     | a one-man tent of a european make
            en | Vitamin A eye cream                   | Vitamin A eye cream
            en | a kettle, a oak board                 | a kettle, an oak board
            pt | a escova                              | a escova
            """)
    void standAsTheyAreSpoken(String locale, String written, String right) {
        assertEquals(right, EnglishArticles.right(written, Locale.forLanguageTag(locale)));
    }
}

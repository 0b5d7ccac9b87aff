package dev.tastemaker.guardrail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaidTest {
    @ParameterizedTest(name = "{0} says \"{1}\": {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Four-Pocket Apron           | 4 pockets                  | true
            Thirty-Six-Setting Grinder  | 36 settings                | true
            Umbrella with 8 ribs        | eight ribs                 | true
            Noise-Cancelling Headphones | noise cancelling           | true
            1,200 seeds                 | 1200 seeds                 | true
            Four-Pocket Apron           | 2 pockets                  | false
            Kettle 0.9 L                | 9 l                        | false
            Linen Shirt                 | linen and cotton           | false
            Linen Shirt                 | and                        | false
            """)
    void aPhraseIsSaidWhenEveryWordOfItIs(String text, String phrase, boolean said) {
        assertEquals(said, Said.by(text).says(phrase));
    }

    @ParameterizedTest(name = "\"{1}\" after \"{0}\": {2}")
    @CsvSource(delimiter = '|', textBlock = """
            with cherry and almond notes   | Cherry at first, then almond for long.    | true
            with 8 ribs                    | Eight of them hold it in a gale.          | true
            in bronze                      | Solid bronze.                             | true
            with cherry and almond notes   | It grows on the shady side of a volcano.  | false
            in bronze, 8 cm high           | Cast in a small foundry by two sisters.   | false
            """)
    void aSentenceRepeatsAFigureOrTwoTellingWordsOrTheHalfOfThem(String text, String sentence, boolean repeats) {
        assertEquals(repeats, Said.by(text).isRepeatedBy(sentence));
    }
}

package dev.tastemaker.guardrail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityReaderTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            de | Nur 12,50 € heute            | 12.50 MONEY
            en | €12.50                       | 12.50 MONEY
            de | 1.299,00 €                   | 1299.00 MONEY
            en | $1,299.00                    | 1299.00 MONEY
            fr | 1 299,00 €                   | 1299.00 MONEY
            sv | 1 299 kr                     | 1299 MONEY
            ja | ¥1,200                       | 1200 MONEY
            ja | ¥1,200                       | 1200 MONEY
            ja | 価格は1,200円です              | 1200 MONEY
            pt | R$ 49,90                     | 49.90 MONEY
            en | US$49.90 or CHF 1'299.00     | 49.90 MONEY, 1299.00 MONEY
            de | 49,- EUR                     | 49 MONEY
            en | EUR49.90                     | 49.90 MONEY
            de | 1.299 Gramm                  | 1299 MASS
            en | 1.299 kg                     | 1.299 MASS
            en | 1.7 l and 1.7kg              | 1.7 VOLUME, 1.7 MASS
            en | a 1.7-litre kettle           | 1.7 VOLUME
            en | 30-hour battery              | 30 DURATION
            en | 20% off                      | 20 PERCENT
            fr | 20 % de réduction            | 20 PERCENT
            en | 2700-6500 K                  | 2700 NONE, 6500 COLOUR_TEMPERATURE
            en | WH-1000XM4 with USB-C        | 1000 CODE
            en | XM4 and A4                   | 0 CODE, 0 CODE
            en | 20x30 cm                     | 20 NONE, 30 LENGTH
            en | a set of 4 in 2 colours      | 4 NONE, 2 NONE
            en | 4.6/5 from 212 reviews       | 4.6 STARS, 212 REVIEWS
            de | 4,6 von 5 Sternen            | 4.6 STARS
            en | Live at 18:00 on 17 January  | 1080 CLOCK, 117 DATE
            en | January 17th at 6 pm         | 117 DATE, 1080 CLOCK
            de | am 17. Januar um 18 Uhr      | 117 DATE, 1080 CLOCK
            de | bis 31.01.2027               | 131 DATE
            ja | 1月17日18時30分から             | 117 DATE, 1110 CLOCK
            fr | le 17 janvier à 18h30        | 117 DATE, 1110 CLOCK
            es | el 17 de enero               | 117 DATE
            en | 1½ litres                    | 1.5 VOLUME
            en | 12 m² room                   | 12 AREA
            ja | 容量1.7リットル、重さ840グラム     | 1.7 VOLUME, 840 MASS
            en | 2,500 g                      | 2500 MASS
            de | 2,500 kg                     | 2.500 MASS
            en | Rs 1,29,900 or ₹1,29,900     | 129900 NONE, 129900 MONEY
            en | no numbers here              |
            en | 100-120A, not 120V           | 100 NONE, 120 CODE, 120 VOLTAGE
            es | 2a edición                   | 2 NONE
            en | version 1.2.3                | 1 NONE, 2.3 NONE
            """)
    void readsWhatIsWritten(String locale, String text, String expected) {
        String read = QuantityReader.read(NormalText.of(text), Locale.forLanguageTag(locale)).stream()
                .map(number -> number.value().toPlainString() + " " + number.dimension())
                .collect(Collectors.joining(", "));
        assertEquals(expected == null ? "" : expected, read);
    }

    @ParameterizedTest
    @CsvSource({"1.7 l,1700 ml", "2 h,120 min", "0.84 kg,840 g", "1.2 kW,1200 W", "12 months,1 year"})
    void theSameAmountInAnotherUnitIsTheSame(String one, String other) {
        var first = QuantityReader.read(one, Locale.ENGLISH).getFirst();
        var second = QuantityReader.read(other, Locale.ENGLISH).getFirst();
        assertEquals(true, first.sameBase(second));
    }
}

package dev.tastemaker.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            **Arden kettle** is steel.        | Arden kettle is steel.
            - It holds `1.7 l`.               | It holds 1.7 l.
            ### Two kettles                   | Two kettles
            2. Solveig, 0.9 l                 | Solveig, 0.9 l
            See [the kettle](https://a.test). | See the kettle.
            It costs 49.90 € - not more.      | It costs 49.90 € - not more.
            """)
    void saysWhatWasWrittenWithoutItsMarks(String written, String spoken) {
        assertEquals(spoken, SpokenText.of(written));
    }
}

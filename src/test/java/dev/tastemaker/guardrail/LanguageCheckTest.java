package dev.tastemaker.guardrail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A language is told by words of its own; what it shares with another tells of neither. */
class LanguageCheckTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en | No pairing, no charging, no losing, no looking for it.
            en | No drips, no noise and no need to do it twice a day.
            en | As do kettles, so do grinders, and so do mills that do not stop.
            en | Die cast body, die cut lid, die stamped spout.
            de | Passt in den Alltag: man nimmt so was gern in die Hand, an jedem Tag.
            fr | Au café, le matin, on se passe de bruit et de vapeur.
            es | No hay ruido, no hay vapor, no hay prisa por la mañana.
            pt | No café da manhã, no chá da tarde, no fim do dia.
            ja | 朝の一杯のために、ゆっくり注げる細い口です。
            """)
    void aTextInItsReadersLanguagePasses(String language, String text) {
        assertEquals("", found(language, text));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en | O bico é fino e o calor fica com você para uma manhã.
            en | Der Auslauf ist schmal und die Wärme bleibt für Sie im Haus.
            en | Le bec est fin et la chaleur reste avec vous pour votre matin.
            en | El pico es fino y las tardes son para su té con los amigos.
            de | The spout is slim, and the heat stays with you for this coffee.
            de | El pico es fino y las tardes son para su té con los amigos.
            fr | The spout is slim, and the heat stays with you for this coffee.
            es | Der Auslauf ist schmal und die Wärme bleibt für Sie im Haus.
            es | O bico é fino e o calor fica com você em uma manhã da semana.
            pt | El pico es fino y las tardes son para el té con los amigos del barrio.
            pt | The spout is slim, and the heat stays with you for this coffee.
            """)
    void aTextInAnotherLanguageDoesNot(String language, String text) {
        assertEquals("R2", found(language, text));
    }

    private static String found(String language, String text) {
        Grounds grounds = Kettle.plain().grounds(language);
        return new LanguageCheck()
                .check(Draft.of("body", text, Form.PUSH_BODY, grounds)).stream()
                        .map(Violation::check)
                        .collect(Collectors.joining());
    }
}

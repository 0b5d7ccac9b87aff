package dev.tastemaker.guardrail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a small model is held to beside the checks of everybody. */
class StrictGuardrailTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
               | A slim spout for your morning coffee
               | Steel and slim, for your visitors
            V3 | A kettle for your spout
            G3,V3 | A kettle for your children
            G3 | A slim spout for pour-over cof
            R3 | A slim spout with
            G3 | A slim spout for te
            """)
    void holdsAHeadlineToFactsAndToWhatIsKnownOfTheShopper(String checks, String text) {
        Grounds grounds = Kettle.plain().grounds("en").because("a morning coffee with visitors");
        assertEquals(
                checks == null ? Set.of() : Set.of(checks.split(",", -1)),
                Guardrail.push().strict().check(Draft.of("title", text, Form.PUSH_TITLE, grounds)).violations().stream()
                        .map(Violation::check)
                        .collect(Collectors.toSet()));
    }
}

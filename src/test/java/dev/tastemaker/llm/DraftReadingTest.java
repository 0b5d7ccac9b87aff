package dev.tastemaker.llm;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader of drafts meets what models write instead of JSON. */
class DraftReadingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":\"A kettle\",\"body\":\"It is light\"}",
                "Here you are:\n```json\n{\"title\":\"A kettle\",\"body\":\"It is light\"}\n```\nAnything else?",
                "<think>perhaps {\"title\":\"x\"}</think>{\"title\":\"A kettle\",\"body\":\"It is light\"}",
                "{\"title\":\"A kettle\",\"body\":\"It is light\"}{\"title\":\"A kettle\",\"body\":\"It is light\"}",
                "\uFEFF{\"title\":\"A kettle\",\"body\":\"It is light\"}"
            })
    void findsTheObjectInWhatStandsAroundIt(String answer) {
        assertEquals(
                "A kettle",
                AnswerJson.objectIn(answer).orElseThrow().path("title").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no", "{", "}{", "{\"title\":\"A ket", "[1,2]", "null", "{'title':'x'}"})
    void whatHoldsNoObjectIsNoDraft(String answer) {
        assertTrue(AnswerJson.objectIn(answer).isEmpty(), answer);
    }

    @Test
    void deepNestingAndManyBracesEndSoon() {
        assertTrue(AnswerJson.objectIn("{\"a\":".repeat(100_000)).isEmpty());
        assertTrue(AnswerJson.objectIn("{".repeat(100_000)).isEmpty());
    }

    @Test
    void theCorpusOfMalformedAnswersRaisesNothing() throws IOException {
        for (String answer : MalformedOutput.texts()) {
            assertDoesNotThrow(() -> AnswerJson.objectIn(answer), answer);
        }
    }
}

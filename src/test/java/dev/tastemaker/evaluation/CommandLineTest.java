package dev.tastemaker.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tastemaker.problem.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {
    @Test
    void tellsWordsFromOptions() {
        CommandLine line =
                CommandLine.parse("evaluate", "search", "--data", "here", "--without", "a", "--without", "b");
        assertEquals(List.of("evaluate", "search"), line.words());
        assertEquals("here", line.required("data"));
        assertEquals(List.of("a", "b"), line.all("without"));
    }

    @Test
    void refusesAnOptionThatTheCommandDoesNotHave() {
        CommandLine line = CommandLine.parse("evaluate", "search", "--dta", "here");
        assertThrows(Refusal.class, () -> line.allow("data"));
    }

    @Test
    void refusesAnOptionWithoutAValue() {
        assertThrows(Refusal.class, () -> CommandLine.parse("evaluate", "--data"));
        assertThrows(Refusal.class, () -> CommandLine.parse("evaluate").required("data"));
    }

    @Test
    void takesANumberWithinItsBounds() {
        CommandLine line = CommandLine.parse("bench", "--rounds", "12");
        assertEquals(12, line.number("rounds", 7, 100));
        assertEquals(7, line.number("other", 7, 100));
        assertThrows(Refusal.class, () -> line.number("rounds", 7, 11));
        for (String wrong : List.of("x", "0", "-1", "1.5", "99999999999")) {
            assertThrows(
                    Refusal.class, () -> CommandLine.parse("--rounds", wrong).number("rounds", 7, 100));
        }
    }
}

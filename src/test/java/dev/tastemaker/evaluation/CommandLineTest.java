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
}

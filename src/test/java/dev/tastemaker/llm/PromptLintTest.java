package dev.tastemaker.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromptLintTest {
    @Test
    void namesWhatWouldGoWrongOnlyWhenItIsUsed() throws Exception {
        assertEquals(List.of(), lint("{\"properties\":{\"line\":{\"type\":\"string\",\"maxLength\":9}}}", 40));
        assertTrue(lint("{\"properties\":{\"line\":{\"type\":\"string\"}}}", 40)
                .getFirst()
                .contains("/properties/line"));
        assertTrue(lint("{\"type\":\"string\",\"pattern\":\"[a-z]+\"}", 40)
                .getFirst()
                .contains("^ and $"));
        assertTrue(lint("{\"enum\":[\"{{wishes}}\"]}", 40).getFirst().contains("nobody fills"));
        assertEquals(List.of(), lint("{\"enum\":[\"{{prices}}\"]}", 40));
        assertEquals(1, lint("{}", 0).size());
    }

    private static List<String> lint(String schema, int maxTokens) throws Exception {
        Prompt prompt = new Prompt("email", "v", "Write.", schema, List.of(), maxTokens, 0, 0, "r");
        return PromptLint.complaints(prompt, Set.of("prices"), new ObjectMapper().readTree(schema));
    }
}

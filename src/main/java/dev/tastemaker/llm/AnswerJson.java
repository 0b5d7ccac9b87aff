package dev.tastemaker.llm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;

/** Finds the object in an answer that should be one and may be more, or less. */
public final class AnswerJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_TRIES = 12;

    private AnswerJson() {}

    /** The first whole object that fills more than nothing, whatever stands around it; a model may think aloud before. */
    public static Optional<JsonNode> objectIn(String answer) {
        Optional<JsonNode> best = Optional.empty();
        int tries = 0;
        for (int start = answer.indexOf('{');
                start >= 0 && tries < MOST_TRIES;
                start = answer.indexOf('{', start + 1)) {
            tries++;
            Optional<JsonNode> read = read(answer.substring(start));
            if (read.isPresent()
                    && (best.isEmpty() || read.get().size() > best.get().size())) {
                best = read;
            }
        }
        return best;
    }

    private static Optional<JsonNode> read(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            return Optional.ofNullable((JsonNode) parser.readValueAsTree()).filter(JsonNode::isObject);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // the rest of the answer is no object from here on
        }
    }
}

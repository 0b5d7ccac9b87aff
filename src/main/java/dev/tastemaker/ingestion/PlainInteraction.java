package dev.tastemaker.ingestion;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.tastemaker.feedback.Interaction;
import dev.tastemaker.feedback.InteractionType;
import dev.tastemaker.feedback.Scenario;
import dev.tastemaker.problem.Refusal;
import java.io.IOException;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/**
 * Reads an interaction in one pass, without a tree between, as nearly all of them can be. Whatever is out of the ordinary is left to
 * the long way, which knows what to make of it or how to say what is wrong.
 */
final class PlainInteraction {
    private @Nullable String id;
    private @Nullable String shopperId;
    private @Nullable String itemId;
    private @Nullable String type;
    private @Nullable String at;
    private @Nullable String scenario;
    private @Nullable Double value;
    private @Nullable String query;

    private PlainInteraction() {}

    /** The interaction in a native line; null when it is to be read the long way. */
    static @Nullable Interaction read(JsonFactory json, String line) {
        try (JsonParser parser = json.createParser(line)) {
            PlainInteraction read = new PlainInteraction();
            return read.fill(parser) && parser.nextToken() == null ? read.interaction() : null;
        } catch (IOException | DateTimeException | Refusal e) {
            return null;
        }
    }

    private boolean fill(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            if (!put(parser.currentName(), parser.nextToken(), parser)) {
                return false;
            }
        }
        return parser.currentToken() == JsonToken.END_OBJECT;
    }

    private boolean put(String field, JsonToken token, JsonParser parser) throws IOException {
        if (field.equals("value") && token.isNumeric()) {
            value = parser.getDoubleValue();
            return true;
        }
        return token == JsonToken.VALUE_STRING && put(field, parser.getText());
    }

    private boolean put(String field, String text) {
        switch (field) {
            case "id" -> id = text;
            case "shopperId" -> shopperId = text;
            case "itemId" -> itemId = text;
            case "type" -> type = text;
            case "at" -> at = text;
            case "scenario" -> scenario = text;
            case "query" -> query = text;
            default -> {
                return false;
            }
        }
        return true;
    }

    private @Nullable Interaction interaction() {
        if (id == null || shopperId == null || type == null || at == null) {
            return null;
        }
        return new Interaction(
                id,
                shopperId,
                itemId,
                InteractionType.of(type),
                PlainTime.read(at),
                scenario == null ? Scenario.FEED : Scenario.of(scenario),
                value,
                query);
    }
}

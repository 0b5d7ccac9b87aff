package dev.tastemaker.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.feedback.Interaction;
import dev.tastemaker.problem.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainInteractionTest {
    private static final ObjectMapper JSON = StrictJson.mapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"1\",\"shopperId\":\"mara\",\"itemId\":\"kettle\",\"type\":\"view\",\"at\":\"2026-11-01T10:00:00Z\"}",
                "{\"at\":\"2026-11-01T10:00:00.123456789Z\",\"type\":\"rating\",\"value\":4.5,\"itemId\":\"k\",\"shopperId\":\"m\",\"id\":\"\\u00e9\"}",
                " {\"id\":\"1\",\"shopperId\":\"m\",\"type\":\"search\",\"query\":\"red \\\"tea\\\"\",\"at\":\"2026-11-01T10:00:00+02:00\"} ",
                "{\"id\":\"1\",\"shopperId\":\"m\",\"itemId\":\"k\",\"type\":\"watch\",\"value\":90,\"scenario\":\"video\",\"at\":\"2026-11-01T10:00:00Z\"}",
                "{\"id\":\"1\",\"shopperId\":\"m\",\"itemId\":\"k\",\"type\":\"view\",\"query\":\" \",\"at\":\"2026-11-01T10:00:00Z\"}",
            })
    void isReadAsTheLongWayReadsIt(String line) throws Exception {
        assertEquals(JSON.readValue(line, Interaction.class), PlainInteraction.read(JSON.getFactory(), line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"id\":\"1\"",
                "{\"id\":\"1\"}",
                "{\"id\":\"1\",\"shopperId\":\"m\",\"itemId\":\"k\",\"type\":\"view\",\"at\":\"2026-11-01T10:00:00Z\"} {}",
                "{\"id\":\"1\",\"id\":\"2\",\"shopperId\":\"m\",\"itemId\":\"k\",\"type\":\"view\",\"at\":\"2026-11-01T10:00:00Z\"}",
                "{\"id\":\"1\",\"sessionId\":\"s\",\"itemId\":\"k\",\"type\":\"view\",\"at\":\"2026-11-01T10:00:00Z\"}",
                "{\"id\":\"1\",\"shopperId\":\"m\",\"type\":\"view\",\"at\":\"2026-11-01T10:00:00Z\"}",
                "{\"id\":\"1\",\"shopperId\":\"m\",\"itemId\":\"k\",\"type\":\"VIEW\",\"at\":\"2026-11-01T10:00:00Z\"}",
                "{\"id\":\"1\",\"shopperId\":\"m\",\"itemId\":\"k\",\"type\":\"view\",\"at\":\"yesterday\"}",
                "{\"id\":\"1\",\"shopperId\":\"m\",\"itemId\":\"k\",\"type\":\"view\",\"at\":1761991200}",
                "{\"id\":\"1\",\"shopperId\":\"m\",\"itemId\":\"k\",\"type\":\"view\",\"value\":\"4\",\"at\":\"2026-11-01T10:00:00Z\"}",
                "{\"id\":\"1\",\"shopperId\":\"m\",\"itemId\":\"k\",\"type\":\"view\",\"value\":1e400,\"at\":\"2026-11-01T10:00:00Z\"}",
                "{\"id\":1,\"shopperId\":\"m\",\"itemId\":\"k\",\"type\":\"view\",\"at\":\"2026-11-01T10:00:00Z\"}",
                "{\"id\":\"1\",\"shopperId\":\"m\",\"itemId\":null,\"type\":\"search\",\"at\":\"2026-11-01T10:00:00Z\"}",
                "{\"id\":\"1\",\"shopperId\":\"m\",\"itemId\":\"k\",\"type\":\"view\",\"colour\":\"red\",\"at\":\"2026-11-01T10:00:00Z\"}",
            })
    void whatIsOutOfTheOrdinaryIsLeftToTheLongWay(String line) {
        assertNull(PlainInteraction.read(JSON.getFactory(), line));
    }

    @Test
    void aFieldOfAnyLengthIsJudgedByTheLongWay() {
        String line = "{\"id\":\"" + "x".repeat(201)
                + "\",\"shopperId\":\"m\",\"itemId\":\"k\",\"type\":\"view\",\"at\":\"2026-11-01T10:00:00Z\"}";
        assertNull(PlainInteraction.read(JSON.getFactory(), line));
    }
}

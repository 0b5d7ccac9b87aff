package dev.tastemaker.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTimeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-01T10:00:00Z",
                "1969-12-31T23:59:59.999999999Z",
                "2024-02-29T00:00:00.1Z",
                "2026-11-01T10:00:00.007Z",
                "2026-11-01T10:00:00.123456Z",
                "2026-11-01T10:00:00+02:00",
                "2026-11-01T10:00Z",
                "2026-11-01t10:00:00z",
                "2026-11-01T24:00:00Z",
                "2016-12-31T23:59:60Z",
                "+12026-11-01T10:00:00Z",
                "-0001-11-01T10:00:00Z",
                "",
                "Z",
                "yesterday",
                "2026-11-01",
                "2026-11-01T10:00:00",
                "2026-11-01T10:00:00.Z",
                "2026-11-01T10:00:00.1234567890Z",
                "2026-11-01T10:00:00.12x4Z",
                "2026-11-01 10:00:00Z",
                "2026/11/01T10:00:00Z",
                "2026-13-01T10:00:00Z",
                "2026-02-29T10:00:00Z",
                "2026-11-01T25:00:00Z",
                "2026-11-01T10:60:00Z",
                "2026-11-01T10:00:61Z",
                "2026-11-01T1\u0660:00:00Z",
            })
    void isReadOrRefusedAsTheLibraryDoes(String text) {
        assertEquals(outcome(Instant::parse, text), outcome(PlainTime::read, text));
    }

    private static String outcome(Function<String, Instant> read, String text) {
        try {
            return read.apply(text).toString();
        } catch (DateTimeException e) {
            return "refused";
        }
    }
}

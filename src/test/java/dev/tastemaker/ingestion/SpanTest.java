package dev.tastemaker.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tastemaker.problem.Refusal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTest {
    @Test
    void readsTimesInEveryUsualSpelling() {
        Instant midday = Instant.parse("2026-11-20T12:00:00Z");
        for (String text : List.of(
                "2026-11-20T13:00+0100",
                "2026-11-20T13:00+01:00",
                "2026-11-20T13:00:00+01",
                "2026-11-20T12:00Z",
                "2026-11-20T12:00:00.000Z",
                "2026-11-20 12:00:00",
                "2026-11-20T12:00")) {
            assertEquals(midday, Span.start("at", text), text);
        }
    }

    @Test
    void aDayIsItsBeginningOrItsEnd() {
        Span span = Span.of("sale", "2026-11-20 / 2026-11-30");
        assertEquals(Instant.parse("2026-11-20T00:00:00Z"), span.from());
        assertEquals(Instant.parse("2026-12-01T00:00:00Z"), span.to());
    }

    @Test
    void refusesWhatIsNoTime() {
        for (String text : List.of("tomorrow/never", "2026-13-01/2026-12-01", "2026-11-20", "1/2")) {
            assertThrows(Refusal.class, () -> Span.of("sale", text), text);
        }
    }
}

package dev.tastemaker.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void takesMarkupAway() {
        assertEquals("Steel & glass", PlainText.of("<p><b>Steel</b> &amp; glass</p><script>alert(1)</script>", 100));
        assertEquals("ends here", PlainText.of("ends</catalog> here", 100));
        assertEquals("smaller than < 5 cm", PlainText.of("smaller than < 5 cm", 100));
    }

    @Test
    void takesInvisibleCharactersAway() {
        assertEquals("kettle", PlainText.of("ket\u200btle\u202e\ue000", 100));
        String tags = new StringBuilder("kettle")
                .appendCodePoint(0xE0049)
                .appendCodePoint(0xE006E)
                .toString();
        assertEquals("kettle", PlainText.of(tags, 100));
        assertEquals("東京 🫖 é", PlainText.of("東京 🫖 é", 100));
    }

    @Test
    void staysOnOneLineAndWithinItsLength() {
        assertEquals("one two", PlainText.of(" one\r\n\ttwo ", 100));
        assertEquals("one two…", PlainText.of("one two three", 10));
        String cut = PlainText.of("🫖".repeat(50), 20);
        assertTrue(cut.length() <= 20);
        assertFalse(Character.isHighSurrogate(cut.charAt(cut.length() - 2)));
    }

    @Test
    void isFastOnHostileText() {
        String hostile = "<".repeat(100_000) + "a".repeat(100_000);
        assertTimeout(Duration.ofSeconds(2), () -> PlainText.of(hostile, 800));
    }
}

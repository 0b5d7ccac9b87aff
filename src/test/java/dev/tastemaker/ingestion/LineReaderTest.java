package dev.tastemaker.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    @Test
    void readsLinesWhateverEndsThem() throws IOException {
        assertEquals(List.of("a", "b", "", "c"), texts(Rows.bytes("a\nb\r\n\nc")));
        assertEquals(List.of("a"), texts(Rows.bytes("a\n")));
        assertEquals(List.of(), texts(Rows.bytes("")));
    }

    @Test
    void dropsAByteOrderMarkAtTheVeryBeginning() throws IOException {
        assertEquals(List.of("a", "\uFEFFb"), texts(Rows.bytes("\uFEFFa\n\uFEFFb")));
    }

    @Test
    void tellsALineThatIsNotUtf8AndReadsTheNext() throws IOException {
        byte[] bytes = {'a', '\n', (byte) 0xC3, 'x', '\n', 'c', '\n'};
        LineReader reader = new LineReader(new ByteArrayInputStream(bytes));
        assertNull(reader.next().fault());
        assertEquals("the line is not UTF-8", reader.next().fault());
        assertEquals("c", reader.next().text());
    }

    @Test
    void keepsAReplacementCharacterThatIsTheFeedsOwn() throws IOException {
        LineReader.Line line = new LineReader(Rows.bytes("caf\uFFFD\n")).next();
        assertEquals("caf\uFFFD", line.text());
        assertNull(line.fault());
    }

    @Test
    void passesOverALineThatIsTooLongWithoutKeepingIt() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("{\"a\":\"".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 40; i++) {
            bytes.write("x".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        }
        bytes.write("\nb\n".getBytes(StandardCharsets.UTF_8));
        LineReader reader = new LineReader(new ByteArrayInputStream(bytes.toByteArray()));
        LineReader.Line tooLong = reader.next();
        assertTrue(tooLong.fault().contains("longer than"));
        assertEquals(200, tooLong.text().length());
        assertEquals(new LineReader.Line(2, "b", null), reader.next());
        assertNull(reader.next());
    }

    private static List<String> texts(InputStream bytes) throws IOException {
        LineReader reader = new LineReader(bytes);
        List<String> texts = new ArrayList<>();
        for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
            texts.add(line.text());
        }
        return texts;
    }
}

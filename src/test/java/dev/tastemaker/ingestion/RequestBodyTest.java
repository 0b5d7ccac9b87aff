package dev.tastemaker.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tastemaker.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RequestBodyTest {
    @Test
    void readsABodyOfTheGreatestLength() throws IOException {
        assertEquals(
                "12345", new String(new RequestBody(Rows.bytes("12345"), 5).readAllBytes(), StandardCharsets.UTF_8));
    }

    @Test
    void refusesWhatIsLonger() {
        Refusal refusal = assertThrows(Refusal.class, () -> new RequestBody(Rows.bytes("123456"), 5).readAllBytes());
        assertEquals(Refusal.Category.TOO_LARGE, refusal.category());
    }

    @Test
    void aSenderThatLeavesIsRefusedAndNotAFailureOfOurs() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection was closed");
            }
        };
        assertThrows(Refusal.class, () -> new RequestBody(broken, 5).read());
    }
}

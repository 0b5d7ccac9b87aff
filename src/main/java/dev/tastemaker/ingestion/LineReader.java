package dev.tastemaker.ingestion;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines of UTF-8, one at a time. A line that is too long or not UTF-8 is told apart and the next one is read all the same. */
final class LineReader implements Closeable {
    /** Longest line that is read, in bytes: several times what the longest item takes. */
    static final int LONGEST = 2 * 1024 * 1024;

    private final InputStream bytes;
    private final byte[] buffer = new byte[64 * 1024];
    private byte[] line = new byte[8 * 1024];
    private int length;
    private int position;
    private int limit;
    private long number;

    LineReader(InputStream bytes) {
        this.bytes = bytes;
    }

    /**
     * One line without its end.
     *
     * @param text the line, or only its beginning when there is a fault
     * @param fault what is wrong with it
     */
    record Line(long number, String text, @Nullable String fault) {}

    /** The next line; null at the end. */
    @Nullable
    Line next() throws IOException {
        length = 0;
        boolean tooLong = false;
        boolean any = false;
        while (position < limit || fill()) {
            any = true;
            int end = indexOfNewline();
            if (!tooLong && length + (end - position) > LONGEST) {
                tooLong = true;
            }
            if (!tooLong) {
                keep(end);
            }
            boolean newline = end < limit;
            position = newline ? end + 1 : end;
            if (newline) {
                return finish(tooLong);
            }
        }
        return any ? finish(tooLong) : null;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, bytes.read(buffer, 0, buffer.length));
        return limit > 0;
    }

    private int indexOfNewline() {
        int end = position;
        while (end < limit && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private void keep(int end) {
        int more = end - position;
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(length + more, line.length * 2));
        }
        System.arraycopy(buffer, position, line, length, more);
        length += more;
    }

    private Line finish(boolean tooLong) {
        number++;
        int from = number == 1 && startsWithByteOrderMark() ? 3 : 0;
        int to = length > from && line[length - 1] == '\r' ? length - 1 : length;
        if (tooLong) {
            String start = new String(line, from, Math.min(200, to - from), StandardCharsets.UTF_8);
            return new Line(number, start, "the line is longer than " + LONGEST + " bytes");
        }
        String text = new String(line, from, to - from, StandardCharsets.UTF_8);
        boolean doubtful = text.indexOf('\uFFFD') >= 0;
        return new Line(number, text, doubtful && !isUtf8(from, to) ? "the line is not UTF-8" : null);
    }

    private boolean startsWithByteOrderMark() {
        return length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF;
    }

    // U+FFFD in the text is either the feed's own or what broken bytes were read as; only a strict decoder can tell.
    private boolean isUtf8(int from, int to) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, from, to - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}

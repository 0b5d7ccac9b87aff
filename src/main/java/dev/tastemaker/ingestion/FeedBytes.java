package dev.tastemaker.ingestion;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The bytes of a feed file, unpacked when it begins as gzip does, with a look at its head and a count of what was read. */
final class FeedBytes implements AutoCloseable {
    static final int HEAD = 64 * 1024;

    private final Counting file;
    private final BufferedInputStream bytes;
    private final String head;

    private FeedBytes(Counting file) throws IOException {
        this.file = file;
        BufferedInputStream packed = new BufferedInputStream(file, HEAD);
        packed.mark(2);
        boolean gzip = packed.read() == 0x1f && packed.read() == 0x8b;
        packed.reset();
        this.bytes = gzip ? new BufferedInputStream(new GZIPInputStream(packed, HEAD), HEAD) : packed;
        bytes.mark(HEAD);
        byte[] first = bytes.readNBytes(HEAD);
        bytes.reset();
        this.head = new String(first, StandardCharsets.UTF_8);
    }

    static FeedBytes open(Path file) throws IOException {
        Counting counting = new Counting(Files.newInputStream(file));
        try {
            return new FeedBytes(counting);
        } catch (IOException e) {
            counting.close();
            throw e;
        }
    }

    /** What the file begins with, without a byte-order mark; broken bytes are read as U+FFFD. */
    String head() {
        return head.startsWith("\uFEFF") ? head.substring(1) : head;
    }

    InputStream stream() {
        return bytes;
    }

    /** Bytes of the file itself, packed or not, that were read so far. */
    long count() {
        return file.count;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static final class Counting extends FilterInputStream {
        private volatile long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            add(c < 0 ? 0 : 1);
            return c;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            add(Math.max(0, read));
            return read;
        }

        // One thread reads; others only look.
        @SuppressWarnings("NonAtomicVolatileUpdate")
        private void add(int read) {
            count += read;
        }
    }
}

package dev.tastemaker.ingestion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** What an import refused: line number, reason and how the entry begins, with tabs between them. */
final class RejectFile {
    private final Path file;

    RejectFile(Path file) {
        this.file = file;
    }

    /** An entry that was refused. */
    record Reject(long line, String reason, String start) {}

    void add(List<Reject> rejects) {
        if (rejects.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (Reject reject : rejects) {
            text.append(reject.line())
                    .append('\t')
                    .append(cell(reject.reason()))
                    .append('\t')
                    .append(cell(reject.start()))
                    .append('\n');
        }
        try {
            // Half a surrogate pair becomes a question mark here: this is for reading, not for sending again.
            Files.write(
                    file,
                    text.toString().getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drops what a broken run added after the last {@code kept} rejects that were counted. */
    void keepFirst(long kept) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        long size = 0;
        try (LineReader lines = new LineReader(Files.newInputStream(file))) {
            for (long i = 0; i < kept; i++) {
                LineReader.Line line = lines.next();
                if (line == null) {
                    return;
                }
                size += line.text().getBytes(StandardCharsets.UTF_8).length + 1L;
            }
        }
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        }
    }

    private static String cell(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
    }
}

package dev.tastemaker.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as the store knows it. What it says of lines is true at every moment: it moves on only when they are dealt with.
 *
 * @param updatedAt when it last moved on, by the store's clock
 */
record ImportJob(
        UUID id,
        ImportKind kind,
        String file,
        FeedFormat format,
        @Nullable JsonNode mapping,
        State state,
        Progress progress,
        long bytesTotal,
        @Nullable String error,
        Instant startedAt,
        Instant updatedAt,
        @Nullable Instant finishedAt) {

    /** Where an import stands. */
    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * How far it is and what became of the entries so far.
     *
     * @param linesDone entries that are dealt with; a row of a table that spans lines is one
     * @param bytesDone of the file as it lies there, packed or not
     */
    record Progress(long linesDone, long bytesDone, long accepted, long unchanged, long rejected) {
        static final Progress NONE = new Progress(0, 0, 0, 0, 0);

        Progress plus(long lines, long bytesDone, long accepted, long unchanged, long rejected) {
            return new Progress(
                    linesDone + lines,
                    bytesDone,
                    this.accepted + accepted,
                    this.unchanged + unchanged,
                    this.rejected + rejected);
        }
    }

    /** The file beside the imported one that lists what was refused. */
    String rejectFile() {
        return id + ".rejects.tsv";
    }

    ImportJob at(Progress newer, Instant when) {
        return new ImportJob(
                id, kind, file, format, mapping, state, newer, bytesTotal, error, startedAt, when, finishedAt);
    }
}

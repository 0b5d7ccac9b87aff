package dev.tastemaker.ingestion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where imports are remembered. Methods block. */
interface ImportJobStore {
    void add(ImportJob job);

    Optional<ImportJob> find(UUID id);

    /** Newest first. */
    List<ImportJob> newest(int limit);

    /** Imports that were begun and neither finished nor failed, oldest first. */
    List<ImportJob> unfinished();

    /**
     * Moves an import on, unless it stands elsewhere than {@code from}.
     *
     * @return when, by the store's clock; empty when somebody else moved it
     */
    Optional<Instant> advance(UUID id, ImportJob.Progress from, ImportJob.Progress to);

    void finish(UUID id);

    void fail(UUID id, String error);

    /** Whether the store can be asked anything at all. */
    boolean answers();
}

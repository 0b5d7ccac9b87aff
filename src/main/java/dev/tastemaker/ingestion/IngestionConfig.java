package dev.tastemaker.ingestion;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What the ingestion room can be told. */
@ConfigMapping(prefix = "ingestion")
interface IngestionConfig {
    /** The folder that files are imported from; a file is deleted when it is in. Without it files are not imported. */
    Optional<Path> importDir();

    /** Whether an empty store is filled with the sample that comes with the service. */
    @WithDefault("false")
    boolean sampleData();

    /** Lines that are written in one transaction. */
    @WithDefault("1000")
    int batchSize();

    /** Longest wait for the store to answer one call. */
    @WithDefault("30s")
    Duration storeTimeout();

    /** Longest body of lines, in bytes; less than what the HTTP server itself lets through. */
    @WithDefault("60000000")
    long longestBody();

    /** Lines of a stream that wait to be written before its producer is held back. */
    @WithDefault("2000")
    int streamQueue();
}

package dev.tastemaker.ingestion;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A configuration for tests: small batches. */
final class Configs {
    private Configs() {}

    static IngestionConfig of(Path folder) {
        return new IngestionConfig() {
            @Override
            public Optional<Path> importDir() {
                return Optional.ofNullable(folder);
            }

            @Override
            public boolean sampleData() {
                return false;
            }

            @Override
            public int batchSize() {
                return 10;
            }

            @Override
            public Duration storeTimeout() {
                return Duration.ofSeconds(5);
            }

            @Override
            public long longestBody() {
                return 1_000;
            }

            @Override
            public int streamQueue() {
                return 100;
            }
        };
    }
}

package dev.tastemaker.catalog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How items are embedded, stored and found. */
@ConfigMapping(prefix = "catalog")
interface CatalogConfig {
    Embedder embedder();

    Store store();

    /** The embedded model. */
    interface Embedder {
        /** Tokens of a text that the model reads; the rest of a longer text is left out. At most 512. */
        @WithDefault("64")
        int tokenLimit();

        /**
         * Tokens in one run of the model. Small on purpose: what a run works on should stay in its core's cache, and one
         * text of 300 tokens or thirty of ten fill a core alike.
         */
        @WithDefault("288")
        int batchTokens();

        /** Threads that run batches, each on one core; 0 is one per core. */
        @WithDefault("0")
        int threads();
    }

    /** The store. */
    interface Store {
        /** How long a finding statement may take. */
        @WithDefault("PT10S")
        Duration readTimeout();

        /** How long the writing of one batch may take. */
        @WithDefault("PT2M")
        Duration writeTimeout();
    }
}

package dev.tastemaker.catalog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How items are embedded, stored and found. */
@ConfigMapping(prefix = "catalog")
interface CatalogConfig {
    Embedder embedder();

    Store store();

    Lexical lexical();

    Dense dense();

    Mirror mirror();

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

        /**
         * Queries of callers that came at the same time that go into one run of the model, which serves more of them on the same cores.
         * The quantised model scales a run as one, so that a query's vector depends a little on those beside it; with 1 it never does.
         */
        @WithDefault("8")
        int queriesTogether();

        /** Threads that run batches, each on one core, and half as many for queries that came together; 0 is one per core. */
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

    /** Finding by words: BM25 over the fields of an item, each with a weight of its own. */
    interface Lexical {
        /** Weight of a word in the title. None is above 1; 0.67 counts half as often as 1. */
        @WithDefault("1.0")
        double title();

        /** Weight of a word in the brand or in a category. */
        @WithDefault("0.67")
        double brand();

        /** Weight of a word in the description or in the body. */
        @WithDefault("0.67")
        double description();

        /** Weight of a word in the value of an attribute. */
        @WithDefault("0.15")
        double attribute();

        /** What a query's words behind a preposition weigh, beside 1 for the thing itself: "jacket for cycling" is a jacket. */
        @WithDefault("0.6")
        double qualifier();

        /** How soon another occurrence of a word stops counting: BM25's k1. */
        @WithDefault("0.4")
        double saturation();

        /** How much a long item is held back: BM25's b, 0 to 1. */
        @WithDefault("0.25")
        double lengthNorm();

        /** How often it is looked whether the words must be counted anew. */
        @WithDefault("PT5S")
        Duration countEvery();

        /** Words of a query that count; of a longer query the rarest. */
        @WithDefault("32")
        int mostTerms();

        /**
         * Enough candidates: words are looked up from the rarest on until this many items may hold one of them. The more
         * frequent words then only move what the rare ones found.
         */
        @WithDefault("2000")
        int enough();

        /** How alike (trigrams in common, 0 to 1) a word of the catalog must be to stand in for one that nobody uses. */
        @WithDefault("0.3")
        double likeness();
    }

    /** Finding by vectors: the HNSW index over embeddings. */
    interface Dense {
        /** Below this many items there is no index: all are compared, which is exact and as fast. */
        @WithDefault("2000")
        int leastItems();

        /**
         * Between {@link #leastItems} and this many the first index waits until writing pauses: filling one item by item costs
         * four times what building it at once does. Beyond it a search without an index would take too long.
         */
        @WithDefault("50000")
        int mostWithoutIndex();

        /** Neighbours of an item in the index (HNSW's m). */
        @WithDefault("24")
        int neighbours();

        /** How widely an item's neighbours are looked for (HNSW's ef_construction). */
        @WithDefault("128")
        int breadth();

        /** Memory for building it; 1.5 kB an item keeps it from going to disk. */
        @WithDefault("256MB")
        String buildMemory();
    }

    /** The catalog in the memory of the process, so that finding costs no statement. */
    interface Mirror {
        /** A larger catalog is found in the store alone; 0 keeps no mirror. An item takes 6 kB or so, its texts for the most part. */
        @WithDefault("50000")
        int mostItems();

        /** How often it is looked whether anybody changed the store; what this process writes is seen at once. */
        @WithDefault("PT0.25S")
        Duration lookEvery();

        /** When it could not be looked for so long, the store is asked instead. */
        @WithDefault("PT2S")
        Duration staleAfter();
    }
}

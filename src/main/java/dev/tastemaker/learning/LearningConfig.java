package dev.tastemaker.learning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What the learning room can be told. */
@ConfigMapping(prefix = "learning")
interface LearningConfig {
    /** Longest wait for the store to answer one call. */
    @WithDefault("30s")
    Duration storeTimeout();

    /** How often it is looked whether interactions have changed what is turned to after what. */
    @WithDefault("2s")
    String countEvery();

    /** Items that are counted anew in one statement. */
    @WithDefault("50")
    int countedAtOnce();

    /** Newest visits of an item that are counted. */
    @WithDefault("300")
    int countedVisits();

    /** Pairs of items, one turned to after the other, that are kept in memory, 30 bytes each; where there are more the store is asked. */
    @WithDefault("2000000")
    int arrivalsKept();

    /** Folder of trained models. */
    Optional<String> modelsDir();

    /** How often it is looked whether another model has been promoted. */
    @WithDefault("5s")
    String lookEvery();

    /** Newest interactions of a shopper that a model is trained on. */
    @WithDefault("200")
    int longestSequence();

    /** With fewer shoppers of three or more items than this, training is refused. */
    @WithDefault("20")
    int leastShoppers();

    Ranking ranking();

    /** How lists that were shown teach. */
    interface Ranking {
        /** What a shopper turns to this long after it was shown counts as taken from there; younger lists do not teach yet. */
        @WithDefault("24h")
        Duration credit();

        /** With fewer lists of which something was taken than this, training is refused. */
        @WithDefault("200")
        int leastLists();
    }
}

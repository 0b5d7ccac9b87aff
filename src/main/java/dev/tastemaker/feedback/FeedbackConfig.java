package dev.tastemaker.feedback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the feedback room can be told. */
@ConfigMapping(prefix = "feedback")
interface FeedbackConfig {
    /** Longest wait for the store to answer one call. */
    @WithDefault("30s")
    Duration storeTimeout();

    /** How often new interactions are summed into their shoppers' items; what an answer asks of one shopper never waits for it. */
    @WithDefault("1s")
    String summedEvery();

    /** Interactions that are summed in one statement. */
    @WithDefault("2000")
    int summedAtOnce();

    /** How often new interactions are counted into the items' popularity. */
    @WithDefault("10s")
    String popularityEvery();

    /** The popularity is counted anew after this long even when nothing new came here, because it also fades. */
    @WithDefault("1h")
    Duration popularityAtLeastEvery();

    /** After this long an interaction counts half. */
    @WithDefault("14d")
    Duration halfLife();

    /** How often it is learned from purchases what is used up and after how long it is bought again. */
    @WithDefault("10m")
    String habitsEvery();

    /** How often new interactions are counted into the trends. */
    @WithDefault("30s")
    String trendsEvery();

    /** After this long an interaction counts half for what is turned to now; a trend's evidence is told of three times as long. */
    @WithDefault("56h")
    Duration trendHalfLife();

    /** After this long an interaction counts half for what is usual. */
    @WithDefault("21d")
    Duration usualHalfLife();
}

package dev.tastemaker.recommendation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How candidates are found and fused. */
@ConfigMapping(prefix = "recommendation")
interface RecommendationConfig {
    /** How long a retriever may take; a later one is left out of the answer. */
    @WithDefault("PT2S")
    Duration stageDeadline();

    /** Candidates asked of each retriever. */
    @WithDefault("200")
    int candidates();

    /** The constant of reciprocal-rank fusion: the larger, the less the first places weigh. */
    @WithDefault("60")
    int fusionConstant();

    /** Weight of a stage in the fusion, by its name; 1 where none is given, 0 leaves the stage out. */
    Map<String, Double> weights();

    /** How much of its weight a taste has beside a query; at 0.02 less than a place that words and meaning agree on. */
    @WithDefault("0.02")
    double tasteBesideQuery();

    /** Newest interactions that a taste is read from. */
    @WithDefault("200")
    int tasteInteractions();

    /** Longest wait for the store to answer one call about a visitor, rules, interests or trends. */
    @WithDefault("PT5S")
    Duration storeTimeout();

    /** After this long an act counts half for a long-term interest. */
    @WithDefault("P30D")
    Duration interestHalfLife();

    /** A pause as long as this ends a session: what came after it is what a shopper is about just now. */
    @WithDefault("PT30M")
    Duration sessionPause();

    Diversity diversity();

    Exploration exploration();

    /** How long an answer with a request key is kept, to be given again or paged through. */
    @WithDefault("PT1H")
    Duration answerLife();

    /** What is left to chance. */
    interface Exploration {
        /** Share of the places of a feed, after the first, that go to items that hardly anybody turned to yet. */
        @WithDefault("0.1")
        double share();

        /** How many of those, the newest, chance chooses among. */
        @WithDefault("50")
        int pool();
    }

    /** How unlike each other the items of an answer are made. */
    interface Diversity {
        /** The dial where the shopper named no wish: 0 leaves the order as ranked, 1 looks at nothing but difference. */
        @WithDefault("0.2")
        double dial();

        /** The dial of a search and of "items like this one". */
        @WithDefault("0")
        double searchDial();

        /** How many of the best candidates are put in order; the others follow as ranked. */
        @WithDefault("100")
        int pool();

        /** Largest share of an answer that one brand may have while there are others. */
        @WithDefault("0.4")
        double brandShare();

        /** Largest share of an answer that one category may have while there are others. */
        @WithDefault("0.5")
        double categoryShare();

        /** From this cosine on, items whose titles share most words are one product in variants. */
        @WithDefault("0.97")
        double sameProduct();
    }
}

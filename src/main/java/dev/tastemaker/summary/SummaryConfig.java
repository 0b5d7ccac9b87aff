package dev.tastemaker.summary;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** How summaries of items are written. */
@ConfigMapping(prefix = "summary")
interface SummaryConfig {
    /** Drafts asked of a model for one summary: the first and its repairs; then the composer writes. */
    @WithDefault("2")
    int attempts();

    /** The same for a small (guided) model, which repairs by trying again. */
    @WithDefault("3")
    int smallModelAttempts();

    /** Languages that a small (guided) model is asked to write; in others the composer is the better writer. */
    @WithDefault("en")
    Set<String> smallModelLanguages();

    /** Summaries that are kept; one is written anew when a fact of its item has changed. */
    @WithDefault("10000")
    int cached();
}

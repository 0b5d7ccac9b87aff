package dev.tastemaker.push;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** How push messages are written. */
@ConfigMapping(prefix = "push")
interface PushConfig {
    /** Drafts asked of a model for one message: the first and its repairs; then the composer writes. */
    @WithDefault("2")
    int attempts();

    /** The same for a small (guided) model, which repairs by trying again. */
    @WithDefault("4")
    int smallModelAttempts();

    /** Languages that a small (guided) model is asked to write; in others the composer is the better writer. */
    @WithDefault("en")
    Set<String> smallModelLanguages();

    /** Items considered for one message; the first that can be named is taken. */
    @WithDefault("4")
    int candidates();
}

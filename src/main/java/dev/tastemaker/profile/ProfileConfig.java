package dev.tastemaker.profile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** What the profile room can be told. */
@ConfigMapping(prefix = "profile")
interface ProfileConfig {
    /** Longest wait for the store to answer one call. */
    @WithDefault("20s")
    Duration storeTimeout();

    /** What of a profile a model may be told. */
    Prompt prompt();

    /** By use; {@code none} stands for nothing. */
    interface Prompt {
        /** In a conversation, through the tool that reads the profile of whoever is there, and through MCP. */
        @WithDefault("locale,categories,brands,prices,taste,interactions")
        Set<ProfileField> chat();

        /** For a push message. */
        @WithDefault("reason")
        Set<ProfileField> push();

        /** For an email. */
        @WithDefault("reason")
        Set<ProfileField> email();
    }
}

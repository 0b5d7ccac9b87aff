package dev.tastemaker.profile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the profile room can be told. */
@ConfigMapping(prefix = "profile")
interface ProfileConfig {
    /** Longest wait for the store to answer one call. */
    @WithDefault("20s")
    Duration storeTimeout();
}

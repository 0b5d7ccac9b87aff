package dev.tastemaker.picture;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How pictures of items are read, and what is made of them. */
@ConfigMapping(prefix = "picture")
interface PictureConfig {
    /** Longest wait for a shop's server to hand out one picture, from the first byte asked to the last. */
    @WithDefault("4s")
    Duration fetchTimeout();

    /** Largest picture that is read from a shop's server. */
    @WithDefault("6000000")
    int fetchBytes();

    /** Hosts, each {@code name} or {@code name:port}, whose pictures are read although they are at a private address or another port. */
    Optional<Set<String>> trustedHosts();

    /** How long a banner serves before its item's picture is looked at again. */
    @WithDefault("1d")
    Duration refresh();

    /** How long a banner is kept for emails that are opened late. */
    @WithDefault("400d")
    Duration keep();

    /** Size that an endpoint of role image is asked for, as it names sizes. */
    @WithDefault("1536x1024")
    String generatedSize();

    /** Longest wait for the store to answer one call. */
    @WithDefault("20s")
    Duration storeTimeout();
}

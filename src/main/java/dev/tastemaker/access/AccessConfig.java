package dev.tastemaker.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Who may call, and how often. */
@ConfigMapping(prefix = "access")
interface AccessConfig {
    /** Shared with the shop to sign its shoppers' tokens; absent: the service makes one and keeps it. */
    Optional<String> shopperTokenSecret();

    /** Longest life of a token that the service signs. */
    @WithDefault("12h")
    Duration shopperTokenTime();

    /** Requests of one key in a minute; then 429. */
    @WithDefault("6000")
    int keyRequests();

    /** Requests of one shopper with a token in a minute; then 429. */
    @WithDefault("120")
    int shopperRequests();

    /** How often the keys are read again, for those that a command or another instance made or revoked. */
    @WithDefault("5s")
    Duration refresh();

    /** Tokens of an identity provider. */
    Oidc oidc();

    /** OpenID Connect; off while there is no address of a key set. */
    interface Oidc {
        /** Where the provider serves the keys it signs with (JWKS); absent: no such tokens. */
        Optional<String> jwksUrl();

        /** Who must have issued a token; needed with {@code jwks-url}. */
        Optional<String> issuer();

        /** For whom a token must be; needed with {@code jwks-url}. */
        Optional<String> audience();

        /** The claim that names the scopes: a list, or words with spaces between. */
        @WithDefault("scope")
        String scopesClaim();

        /** What stands before a scope's name in that claim. */
        @WithDefault("tastemaker.")
        String scopePrefix();

        /** The claim that names the shopper. */
        @WithDefault("shopper_id")
        String shopperClaim();

        /** How often the provider's keys are read again. */
        @WithDefault("1m")
        Duration refresh();
    }
}

package dev.tastemaker.email;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** Who writes, from where, and how much. */
@ConfigMapping(prefix = "email")
interface EmailConfig {
    /** The name that stands as sender in the email. */
    @WithDefault("Tastemaker")
    String senderName();

    /** The postal address of the sender, which the law wants in every commercial email. */
    @WithDefault("1 Example Street, 10115 Berlin, Germany")
    String postalAddress();

    /** Where this service is reached from outside: unsubscribe links and own pictures begin with it. One-click needs https. */
    @WithDefault("http://127.0.0.1:8080")
    String publicBaseUrl();

    /** Key of the unsubscribe tokens, at least 32 characters; absent: a random one, kept in the store. */
    Optional<String> signingKey();

    /** Most items in one email. */
    @WithDefault("6")
    int cards();

    /** Drafts asked of a model for each part: the first and its repairs; then the composer writes. */
    @WithDefault("2")
    int attempts();

    /** The same for a small (guided) model, which repairs by trying again. */
    @WithDefault("2")
    int smallModelAttempts();

    /** Parts of one email that are asked for at once. */
    @WithDefault("2")
    int parallel();

    /** Languages that a small (guided) model is asked to write; in others the composer is the better writer. */
    @WithDefault("en")
    Set<String> smallModelLanguages();
}

package dev.tastemaker.email;

import dev.tastemaker.access.SignedText;
import dev.tastemaker.access.SigningKeyStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Says who wants no more emails. A token does not expire, because an opt-out must work for as long as the email exists. */
@ApplicationScoped
class UnsubscribeTokens {
    private static final int SHORTEST_KEY = 32;

    private final SignedText signed;

    @Inject
    UnsubscribeTokens(EmailConfig config, SigningKeyStore keys) {
        config.signingKey().filter(text -> text.length() < SHORTEST_KEY).ifPresent(text -> {
            throw new IllegalStateException("email.signing-key needs at least " + SHORTEST_KEY + " characters");
        });
        this.signed = new SignedText(
                "unsubscribe-email:",
                () -> config.signingKey()
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .orElseGet(() -> keys.keyOr("unsubscribe", SignedText.freshKey())));
    }

    String token(String shopperId) {
        return signed.sign(shopperId);
    }

    /** The shopper of a token that this service wrote; empty for anything else. */
    Optional<String> shopper(String token) {
        return signed.read(token);
    }
}

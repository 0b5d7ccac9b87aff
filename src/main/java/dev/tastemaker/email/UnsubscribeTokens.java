package dev.tastemaker.email;

import dev.tastemaker.access.SigningKeyStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Says who wants no more emails, in a form that only this service can write: the shopper's id and an HMAC-SHA-256 over it.
 * A token does not expire, because an opt-out must work for as long as the email exists.
 */
@ApplicationScoped
class UnsubscribeTokens {
    private static final String PURPOSE = "unsubscribe-email:";
    private static final int SHORTEST_KEY = 32;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final EmailConfig config;
    private final SigningKeyStore keys;
    private volatile @Nullable SecretKeySpec key;

    @Inject
    UnsubscribeTokens(EmailConfig config, SigningKeyStore keys) {
        this.config = config;
        this.keys = keys;
        config.signingKey().filter(text -> text.length() < SHORTEST_KEY).ifPresent(text -> {
            throw new IllegalStateException("email.signing-key needs at least " + SHORTEST_KEY + " characters");
        });
    }

    String token(String shopperId) {
        return ENCODER.encodeToString(shopperId.getBytes(StandardCharsets.UTF_8)) + "." + signature(shopperId);
    }

    /** The shopper of a token that this service wrote; empty for anything else. */
    Optional<String> shopper(String token) {
        int dot = token.indexOf('.');
        if (dot < 1 || token.length() > 1_200) {
            return Optional.empty();
        }
        try {
            String shopperId = new String(DECODER.decode(token.substring(0, dot)), StandardCharsets.UTF_8);
            byte[] given = token.substring(dot + 1).getBytes(StandardCharsets.US_ASCII);
            byte[] right = signature(shopperId).getBytes(StandardCharsets.US_ASCII);
            return MessageDigest.isEqual(given, right) ? Optional.of(shopperId) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String signature(String shopperId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key());
            return ENCODER.encodeToString(mac.doFinal((PURPOSE + shopperId).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(
                    config.signingKey()
                            .map(text -> text.getBytes(StandardCharsets.UTF_8))
                            .orElseGet(() -> keys.keyOr("unsubscribe", random())),
                    "HmacSHA256");
            key = known;
        }
        return known;
    }

    private static byte[] random() {
        byte[] bytes = new byte[SHORTEST_KEY];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}

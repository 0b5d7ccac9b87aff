package dev.tastemaker.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Who a shopper is, signed by the shop: a JSON Web Token (RFC 7519) with HMAC-SHA-256, the shopper's id as {@code sub} and an
 * end as {@code exp}. Any library of the shop's makes one with the shared secret; no other algorithm is accepted, whatever the
 * token says of itself.
 */
@ApplicationScoped
class ShopperTokens {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER =
            ENCODER.encodeToString("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
    private static final int LONGEST = 2_000;

    private final AccessConfig config;
    private final SigningKeyStore keys;
    private final Clock clock;
    private byte @Nullable [] secret;

    @Inject
    ShopperTokens(AccessConfig config, SigningKeyStore keys) {
        this(config, keys, Clock.systemUTC());
    }

    ShopperTokens(AccessConfig config, SigningKeyStore keys, Clock clock) {
        this.config = config;
        this.keys = keys;
        this.clock = clock;
    }

    String token(String shopperId, Duration time) {
        ObjectNode claims = JSON.createObjectNode()
                .put("sub", shopperId)
                .put("iat", clock.instant().getEpochSecond())
                .put("exp", clock.instant().plus(time).getEpochSecond());
        String signed = HEADER + '.' + ENCODER.encodeToString(claims.toString().getBytes(StandardCharsets.UTF_8));
        return signed + '.' + ENCODER.encodeToString(signature(signed));
    }

    /** The shopper; empty: it is no token of ours, or its time is over. */
    Optional<String> shopper(String token) {
        String[] parts = token.split("\\.", -1);
        if (token.length() > LONGEST || parts.length != 3) {
            return Optional.empty();
        }
        try {
            byte[] given = Base64.getUrlDecoder().decode(parts[2]);
            JsonNode header = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            boolean good = header.path("alg").asText().equals("HS256")
                    && MessageDigest.isEqual(given, signature(parts[0] + '.' + parts[1]))
                    && claims.path("exp").asLong() > clock.instant().getEpochSecond()
                    && !claims.path("sub").asText().isBlank();
            return good ? Optional.of(claims.path("sub").asText()) : Optional.empty();
        } catch (IllegalArgumentException | IOException e) {
            return Optional.empty(); // no Base64, no JSON: no token
        }
    }

    private byte[] signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The shop's, else one that the service made for itself and keeps. */
    synchronized byte[] secret() {
        if (secret == null) {
            secret = config.shopperTokenSecret()
                    .map(text -> text.getBytes(StandardCharsets.UTF_8))
                    .orElseGet(() -> keys.keyOr("shopper-token", HexFormat.of().parseHex(ApiKeys.random(32))));
        }
        return secret;
    }
}

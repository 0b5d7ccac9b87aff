package dev.tastemaker.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Texts in a form that only this service can have written, fit for an address: the text in base64url, a dot, and an HMAC-SHA-256
 * over its purpose and the text. It does not expire. Thread-safe.
 */
public final class SignedText {
    private static final int LONGEST = 1_200;
    private static final int KEY_BYTES = 32;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final String purpose;
    private final Supplier<byte[]> source;
    private volatile @Nullable SecretKeySpec key;

    /**
     * @param purpose what was signed for one purpose is good for no other
     * @param key asked once, when the first text is signed or read
     */
    public SignedText(String purpose, Supplier<byte[]> key) {
        this.purpose = purpose;
        this.source = key;
    }

    /** What a key may begin as where nobody configured one. */
    public static byte[] freshKey() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    public String sign(String text) {
        return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "." + signature(text);
    }

    /** The text; empty for anything that this service did not sign for this purpose. */
    public Optional<String> read(String signed) {
        int dot = signed.indexOf('.');
        if (dot < 1 || signed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String text = new String(DECODER.decode(signed.substring(0, dot)), StandardCharsets.UTF_8);
            byte[] given = signed.substring(dot + 1).getBytes(StandardCharsets.US_ASCII);
            byte[] right = signature(text).getBytes(StandardCharsets.US_ASCII);
            return MessageDigest.isEqual(given, right) ? Optional.of(text) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no base64: nothing of ours
        }
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key());
            return ENCODER.encodeToString(mac.doFinal((purpose + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(source.get(), "HmacSHA256");
            key = known;
        }
        return known;
    }
}

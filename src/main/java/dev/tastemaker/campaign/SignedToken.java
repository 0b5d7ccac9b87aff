package dev.tastemaker.campaign;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** JSON Web Tokens as push services want them (RFC 7519): signed with ES256 or RS256, nothing else. */
final class SignedToken {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private SignedToken() {}

    static String es256(String header, String claims, PrivateKey key) throws GeneralSecurityException {
        return signed(header, claims, key, "SHA256withECDSAinP1363Format");
    }

    static String rs256(String header, String claims, PrivateKey key) throws GeneralSecurityException {
        return signed(header, claims, key, "SHA256withRSA");
    }

    private static String signed(String header, String claims, PrivateKey key, String algorithm)
            throws GeneralSecurityException {
        String text = encoded(header) + "." + encoded(claims);
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return text + "." + ENCODER.encodeToString(signature.sign());
    }

    /** A private key between the lines of a PEM file (PKCS 8). */
    static PrivateKey key(String pem, String algorithm) throws GeneralSecurityException {
        String body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance(algorithm)
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
    }

    private static String encoded(String json) {
        return ENCODER.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}

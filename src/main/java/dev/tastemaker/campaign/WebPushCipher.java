package dev.tastemaker.campaign;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts a push message so that only the browser reads it (RFC 8291 over RFC 8188, one record). */
final class WebPushCipher {
    /** What fits into the 4,096 bytes that every push service must take. */
    static final int MOST_BYTES = 3_993;

    private static final int POINT = 65;
    private static final int RECORD = 4_096;

    private WebPushCipher() {}

    /** With a key and a salt of its own for each message. */
    static byte[] encrypt(byte[] text, byte[] receiver, byte[] authentication) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        return encrypt(text, receiver, authentication, generator.generateKeyPair(), salt);
    }

    static byte[] encrypt(byte[] text, byte[] receiver, byte[] authentication, KeyPair sender, byte[] salt)
            throws GeneralSecurityException {
        if (text.length > MOST_BYTES) {
            throw new GeneralSecurityException("a push message has at most " + MOST_BYTES + " bytes");
        }
        byte[] own = point((ECPublicKey) sender.getPublic());
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(sender.getPrivate());
        agreement.doPhase(publicKey(receiver), true);
        byte[] shared = hmac(authentication, agreement.generateSecret());
        byte[] key = hmac(shared, join(ascii("WebPush: info\0"), receiver, own, new byte[] {1}));
        byte[] master = hmac(salt, key);
        byte[] content = Arrays.copyOf(hmac(master, ascii("Content-Encoding: aes128gcm\0\1")), 16);
        byte[] nonce = Arrays.copyOf(hmac(master, ascii("Content-Encoding: nonce\0\1")), 12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(content, "AES"), new GCMParameterSpec(128, nonce));
        byte[] record = cipher.doFinal(join(text, new byte[] {2}));
        return ByteBuffer.allocate(16 + 4 + 1 + POINT + record.length)
                .put(salt)
                .putInt(RECORD)
                .put((byte) POINT)
                .put(own)
                .put(record)
                .array();
    }

    /** An uncompressed point of P-256. */
    static PublicKey publicKey(byte[] point) throws GeneralSecurityException {
        if (point.length != POINT || point[0] != 4) {
            throw new GeneralSecurityException("not an uncompressed point of P-256");
        }
        ECPoint place = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                new BigInteger(1, Arrays.copyOfRange(point, 33, POINT)));
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(place, curve()));
    }

    static PrivateKey privateKey(byte[] number) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(new BigInteger(1, number), curve()));
    }

    static byte[] point(ECPublicKey key) {
        return join(
                new byte[] {4},
                number(key.getW().getAffineX()),
                number(key.getW().getAffineY()));
    }

    private static ECParameterSpec curve() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static byte[] number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }
}

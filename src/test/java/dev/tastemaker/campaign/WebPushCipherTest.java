package dev.tastemaker.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class WebPushCipherTest {
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    /** The worked example of RFC 8291, appendix A. */
    @Test
    void encryptsAsTheStandardsExampleDoes() throws GeneralSecurityException {
        KeyPair sender = new KeyPair(
                WebPushCipher.publicKey(DECODER.decode(
                        "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8")),
                WebPushCipher.privateKey(DECODER.decode("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")));
        byte[] encrypted = WebPushCipher.encrypt(
                "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8),
                DECODER.decode(
                        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
                DECODER.decode("BTBZMqHH6r4Tts7J_aSIgg"),
                sender,
                DECODER.decode("DGv6ra1nlYgDCS1FRnbzlw"));
        assertEquals(
                "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
                Base64.getUrlEncoder().withoutPadding().encodeToString(encrypted));
    }

    @Test
    void whatIsTooLongForAPushServiceIsNotEncrypted() {
        byte[] receiver = DECODER.decode(
                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4");
        assertThrows(
                GeneralSecurityException.class, () -> WebPushCipher.encrypt(new byte[3_994], receiver, new byte[16]));
    }
}

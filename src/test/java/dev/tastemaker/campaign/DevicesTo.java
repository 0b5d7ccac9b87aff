package dev.tastemaker.campaign;

import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Push services at one address of this machine. */
record DevicesTo(String address, Path folder, KeyPair keys)
        implements CampaignConfig.Outlet,
                CampaignConfig.Outlet.Webpush,
                CampaignConfig.Outlet.Fcm,
                CampaignConfig.Outlet.Apns {
    @Override
    public String email() {
        return "file";
    }

    @Override
    public String push() {
        return "devices";
    }

    @Override
    public String file() {
        return "target/outbox";
    }

    @Override
    public Optional<URI> http() {
        return Optional.empty();
    }

    @Override
    public CampaignConfig.Outlet.Smtp smtp() {
        return new OutletTo(25);
    }

    @Override
    public CampaignConfig.Outlet.Webpush webpush() {
        return this;
    }

    @Override
    public CampaignConfig.Outlet.Fcm fcm() {
        return this;
    }

    @Override
    public CampaignConfig.Outlet.Apns apns() {
        return this;
    }

    @Override
    public Duration timeout() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Optional<String> privateKey() {
        BigInteger number = ((ECPrivateKey) keys.getPrivate()).getS();
        byte[] bytes = number.toByteArray();
        byte[] unsigned = bytes.length > 32 ? Arrays.copyOfRange(bytes, bytes.length - 32, bytes.length) : bytes;
        return Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned));
    }

    @Override
    public Optional<String> publicKey() {
        return Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(WebPushCipher.point((ECPublicKey)
                keys.getPublic())));
    }

    @Override
    public String subject() {
        return "mailto:shop@shop.example";
    }

    @Override
    public Optional<String> account() {
        return Optional.of(folder.resolve("google.json").toString());
    }

    @Override
    public Optional<String> key() {
        return Optional.of(folder.resolve("apple.pem").toString());
    }

    @Override
    public String keyId() {
        return "KEY1234567";
    }

    @Override
    public String team() {
        return "TEAM123456";
    }

    @Override
    public String topic() {
        return "example.shop";
    }
}

package dev.tastemaker.campaign;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A mail server on a port of this machine, and whose mails it gets; an empty name is none. */
record OutletTo(int port, String sender) implements CampaignConfig.Outlet, CampaignConfig.Outlet.Smtp {
    OutletTo(int port) {
        this(port, "");
    }

    @Override
    public String email() {
        return "smtp";
    }

    @Override
    public String push() {
        return "file";
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
        return this;
    }

    @Override
    public CampaignConfig.Outlet.Webpush webpush() {
        throw new IllegalStateException("no push here");
    }

    @Override
    public CampaignConfig.Outlet.Fcm fcm() {
        throw new IllegalStateException("no push here");
    }

    @Override
    public CampaignConfig.Outlet.Apns apns() {
        throw new IllegalStateException("no push here");
    }

    @Override
    public Duration timeout() {
        return Duration.ofMinutes(5);
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public String encryption() {
        return "none";
    }

    @Override
    public Optional<String> user() {
        return Optional.empty();
    }

    @Override
    public Optional<String> password() {
        return Optional.empty();
    }

    @Override
    public String from() {
        return "shop@tastemaker.example";
    }

    @Override
    public Optional<String> fromName() {
        return Optional.of(sender);
    }

    @Override
    public int connections() {
        return 4;
    }
}

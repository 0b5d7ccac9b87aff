package dev.tastemaker.picture;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The room's configuration with its defaults but for what a test says. */
record PictureConfigWith(Set<String> trusted, Duration fetchTimeout) implements PictureConfig {
    @Override
    public int fetchBytes() {
        return 6_000_000;
    }

    @Override
    public Optional<Set<String>> trustedHosts() {
        return Optional.of(trusted);
    }

    @Override
    public Duration refresh() {
        return Duration.ofDays(1);
    }

    @Override
    public Duration keep() {
        return Duration.ofDays(400);
    }

    @Override
    public String generatedSize() {
        return "1536x1024";
    }

    @Override
    public Duration storeTimeout() {
        return Duration.ofSeconds(20);
    }
}

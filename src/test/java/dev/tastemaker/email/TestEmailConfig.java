package dev.tastemaker.email;

import java.util.Optional;
import java.util.Set;

/** The room's configuration with its defaults, as far as tests need it. */
record TestEmailConfig(String publicBaseUrl, Optional<String> signingKey, String senderName) implements EmailConfig {
    static final TestEmailConfig USUAL = new TestEmailConfig("https://shop.example", Optional.empty(), "Tastemaker");

    @Override
    public String postalAddress() {
        return "1 Example Street, 10115 Berlin, Germany";
    }

    @Override
    public int cards() {
        return 6;
    }

    @Override
    public int attempts() {
        return 2;
    }

    @Override
    public int smallModelAttempts() {
        return 2;
    }

    @Override
    public int parallel() {
        return 2;
    }

    @Override
    public Set<String> smallModelLanguages() {
        return Set.of("en");
    }
}

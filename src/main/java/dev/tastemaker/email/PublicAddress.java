package dev.tastemaker.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Addresses as the outside sees them. */
@ApplicationScoped
public class PublicAddress {
    private final SafeAddress addresses;

    @Inject
    PublicAddress(EmailConfig config) {
        this.addresses = new SafeAddress(config.publicBaseUrl());
    }

    /** A path of this service. */
    public String of(String path) {
        return addresses.of(path);
    }

    /** Where an item is looked at: its own link where that is a web address, encrypted; else its page here. */
    public String link(@Nullable String link, String itemId) {
        return addresses.link(link, itemId);
    }

    /** A text as one segment of a path. */
    public static String encoded(String segment) {
        return SafeAddress.encoded(segment);
    }
}
